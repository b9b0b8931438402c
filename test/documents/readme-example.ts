// The code README.md shows. A test compares the two, and runs this.
//#region readme
import { definePolicy } from "@wherefore/core";
import { wherefore } from "@wherefore/express-middleware";
import { openStore } from "@wherefore/store";
import express from "express";

const policy = definePolicy({
  id: "papers",
  version: "2026-11-01",
  languages: ["en"],
  timeZone: "Europe/Paris",
  controller: { name: "Papers SAS" },
  dataSubjects: { reader: { label: "Readers" } },
  categories: { contact: { label: "Contact data", includes: ["contact.email"] } },
  recipients: {},
  purposes: {
    newsletter: {
      label: "Send you our newsletter",
      lawfulBasis: { consent: { validFor: "P6M" } },
      categories: ["contact"],
      retention: { until: "account-closed", plus: "P3M" },
    },
  },
  rights: { offered: ["access", "withdraw-consent"], contact: "privacy@papers.example" },
});

const privacy = wherefore(policy);
const store = await openStore("file:papers.db");

export const app = express();
app.use(privacy.start({ store, dataSubject: (req) => req.get("x-reader") }));
app.post("/newsletter", privacy.purpose("newsletter"), (req, res) => res.sendStatus(202));
app.get("/readers", (req, res) => res.json([{ email: "reader@papers.example" }])); // declares no purpose
//#endregion
