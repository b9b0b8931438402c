import { describe, expect, it } from "vitest";
import { saidOf } from "../../test/findings-of.ts";

const start = `import mail from "@sendgrid/mail"; import Stripe from "stripe"; import axios from "axios"; import { privacy } from "./privacy.ts"; import express from "express";
interface User { id: string; /** @category contact.email */ email: string; /** @category contact.phone */ phone: string }
declare const user: User; const app = express();`;
const said = (code: string, settings = "{}"): Promise<string[]> => saidOf("undeclared-recipient", `${start}\n${code}`, settings);

describe("undeclared-recipient accepts", () => {
  it.each([
    ["a host the policy declares", 'fetch("https://api.bird.example/v1/send", { body: JSON.stringify(user) });'],
    [
      "a vendor whose name is in a recipient's label",
      "const stripe = new Stripe(key); stripe.customers.create({ email: user.email }); declare const key: string;",
    ],
    ["keys of persons alone", "mail.send({ to: user.id });"],
    ["the application itself", 'fetch("http://localhost:3000/mail", { body: user.email }); fetch("/mail", { body: user.email });'],
    ["a host nobody wrote down", "fetch(target, { body: user.email }); declare const target: string;"],
    ["a host that the template leaves open", "fetch(`https://${host}/x`, { body: user.email }); declare const host: string;"],
    [
      "a recipient of the route's purpose",
      'app.post("/a", privacy.purpose("support"), (req, res) => { axios.post("https://api.bird.example/", { phone: user.phone }); });',
    ],
    ["a package that sends nothing", 'import { format } from "date-fns"; format(user.email);'],
  ])("%s", async (_, code) => {
    expect(await said(code)).toEqual([]);
  });

  it("a package the settings give to a recipient", async () => {
    expect(await said("mail.send({ to: user.email });", '{ "recipients": { "mailer": ["@sendgrid/mail"] } }')).toEqual([]);
  });
});

describe("undeclared-recipient reports", () => {
  it.each([
    [
      "a package of a vendor",
      "mail.send({ to: user.email });",
      "warning: to goes to @sendgrid/mail, which is no recipient of the policy “papers”",
    ],
    ["a client made from one", "class A { sg = mail; run() { this.sg.send({ to: user.email }); } }", "to goes to @sendgrid/mail"],
    ["a host", 'axios.post("https://crm.example/people", { email: user.email });', "email goes to crm.example"],
    ["a host in a template", "fetch(`https://crm.example/people/${user.id}`, { body: JSON.stringify(user) });", "go to crm.example"],
    ["a host in options", 'axios({ url: "https://crm.example/x", data: { email: user.email } });', "goes to crm.example"],
    [
      "a recipient of another purpose",
      'app.post("/a", privacy.purpose("account"), (req, res) => { axios.post("https://api.bird.example/", { email: user.email }); });',
      "and mailer is no recipient of the purpose account; add it to the purpose, or do not send it.",
    ],
  ])("%s", async (_, code, message) => {
    expect(await said(code)).toEqual([expect.stringContaining(message)]);
  });

  it("what the application calls its own client, where the settings say whose it is", async () => {
    const settings = '{ "recipients": { "crm": ["@acme/crm"] } }';
    expect(await said('import { crm } from "@acme/crm"; crm.push({ email: user.email });', settings)).toHaveLength(1);
    expect(await said('import { crm } from "@acme/crm"; crm.push({ email: user.email });')).toHaveLength(0);
  });
});
