// One instance of an application, in a process of its own. Arguments: the record's database, the keys'. Prints the port it listens on.
import { definePolicy } from "@wherefore/core";
import { openStore } from "@wherefore/store";
import express from "express";
import type { AddressInfo } from "node:net";
import process from "node:process";
import * as z from "zod";
import { dataSubjectId, fieldsOf, notPersonal, personal, wherefore } from "../../src/index.ts";

const policy = definePolicy({
  id: "papers",
  version: "1",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers" },
  dataSubjects: { reader: { label: { en: "Readers" } } },
  recipients: {},
  categories: { contact: { label: { en: "Contact" }, includes: ["contact.email"] } },
  purposes: {
    newsletter: {
      label: { en: "Newsletter" },
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["contact"],
      accessors: ["self", "system"],
      retention: { keep: "P24M", since: "last-interaction" },
    },
  },
  rights: { offered: ["withdraw-consent"], contact: "privacy@papers.example" },
});

const [record = "", keys = ""] = process.argv.slice(2);
const store = await openStore(record, { keys });
const privacy = wherefore(policy, { errors: fieldsOf<{ message: string }>()({ message: notPersonal }) });
const guard = privacy.start({ store, dataSubject: (req) => req.get("x-reader") });
const Reader = z.object({ id: dataSubjectId(z.string()), email: personal(z.string(), "contact.email") });

const app = express();
app.use(guard);
app.get("/letter", privacy.purpose("newsletter", { response: Reader }), (req, res) => {
  res.json({ id: req.get("x-reader") ?? "", email: "reader@papers.example" });
});
for (const choice of ["give", "withdraw"] as const) {
  const choose = privacy.noPersonalData("answers nothing", (req, res, next) => {
    guard.choose(req, "newsletter", choice, { language: "en", how: "the form" }).then(() => res.status(204).end(), next);
  });
  app.post(`/letter/${choice}`, choose);
}

const server = app.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${(server.address() as AddressInfo).port.toString()}\n`);
});

process.once("SIGTERM", () => {
  server.close(() => void guard.close().then(() => store.close()));
});
