"use strict";
// What an application built on the packed packages answers; the module system is the caller's.

/**
 * @param {{ core: any, middleware: any, testing: any, express: any }} modules
 * @returns {Promise<object>} status and reasons by route
 */
exports.answers = async function answers({ core, middleware, testing, express }) {
  const policy = core.definePolicy({
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
  const privacy = middleware.wherefore(policy);
  const app = express();
  app.use(privacy.start({ store: testing.memoryStore(), dataSubject: () => "42" }));
  app.get(
    "/health",
    privacy.noPersonalData("tells only that the server answers", (_req, res) => res.sendStatus(204)),
  );
  app.post("/newsletter", privacy.purpose("newsletter"), (_req, res) => res.sendStatus(202));
  app.get("/readers", (_req, res) => res.json([{ email: "reader@papers.example" }]));
  return ask(app);
};

async function ask(app) {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  const answer = async (method, path) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method });
    const text = await response.text();
    return { status: response.status, reasons: text === "" ? [] : JSON.parse(text).reasons };
  };
  try {
    return {
      health: await answer("GET", "/health"),
      newsletter: await answer("POST", "/newsletter"),
      readers: await answer("GET", "/readers"),
    };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
