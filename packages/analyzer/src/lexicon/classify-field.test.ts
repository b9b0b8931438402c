import { describe, expect, it } from "vitest";
import { classifyField, type Classification } from "./classify-field.ts";
import type { FieldToClassify } from "./hearing.ts";

function judged(container: string, name: string, more: Partial<FieldToClassify> = {}): Classification | undefined {
  return classifyField({ name, container, kind: "text", siblings: [], inView: false, ...more });
}

function confidence(container: string, name: string, more: Partial<FieldToClassify> = {}): string | undefined {
  return judged(container, name, more)?.confidence;
}

describe("the owner of a field", () => {
  it("that is a person raises the confidence", () => {
    expect(confidence("User", "email")).toBe("high");
    expect(confidence("CreateUserDto", "email")).toBe("high");
    expect(confidence("ZSignUpSchema", "email")).toBe("high");
    expect(confidence("FicheAdherent", "email")).toBe("high");
  });

  it("that says nothing leaves it medium", () => {
    expect(confidence("SendArguments", "email")).toBe("medium");
  });

  it("that is an organisation or a thing lowers it, for their contact data is no person's", () => {
    expect(confidence("Organization", "email")).toBe("low");
    expect(confidence("Product", "name")).toBeUndefined();
    expect(confidence("Webhook", "name")).toBeUndefined();
  });

  it("that is an organisation still holds the data of a contact person it names", () => {
    expect(confidence("Organization", "contactEmail")).toBe("high");
    expect(confidence("Event", "organizerName")).toBe("medium");
  });

  it("that is a program by the name of client is no person", () => {
    expect(confidence("HttpClient", "name")).toBe("low");
  });

  it("that is a machine or a connection has secrets of its own", () => {
    expect(judged("SmtpConfig", "password")).toBeUndefined();
    expect(judged("DatabaseConnection", "password")).toBeUndefined();
  });

  it("inside another counts first", () => {
    expect(confidence("Order.customer", "name")).toBe("medium");
    expect(confidence("User.settings", "name")).toBeUndefined();
  });

  it("that is shown on a screen counts one level less", () => {
    expect(confidence("UserCardProps", "email")).toBe("medium");
    expect(confidence("User", "email", { inView: true })).toBe("medium");
  });
});

describe("the neighbours of a field", () => {
  it("make a bare name personal only when a person's data stands beside it", () => {
    expect(confidence("Row", "name")).toBe("low");
    expect(confidence("Row", "name", { siblings: ["email", "phone"] })).toBe("medium");
    expect(confidence("Product", "name", { siblings: ["price", "stock"] })).toBeUndefined();
  });

  it("make a city part of an address, else a region someone lives in", () => {
    expect(judged("Delivery", "city", { siblings: ["street", "zip"] })?.category).toBe("contact.postal_address");
    expect(judged("User", "city")?.category).toBe("location.coarse");
  });
});

describe("the type of a field", () => {
  it("excludes what cannot hold the data", () => {
    for (const kind of ["boolean", "date", "number", "choice", "function", "view", "object"] as const) {
      expect(judged("User", "email", { kind }), kind).toBeUndefined();
    }
  });

  it("admits what can: a date of birth, a choice of gender, a switch for the newsletter", () => {
    expect(confidence("User", "birthDate", { kind: "date" })).toBe("high");
    expect(confidence("User", "gender", { kind: "choice" })).toBe("high");
    expect(judged("User", "marketingConsent", { kind: "boolean" })?.category).toBe("communications.preferences");
  });

  it("declared elsewhere makes the field a carrier, unless the type itself names the data", () => {
    expect(judged("User", "address", { kind: "object", reference: "Address" })?.category).toBe("contact.postal_address");
    expect(judged("User", "address", { kind: "object", reference: "Settings" })).toBeUndefined();
  });

  it("that cannot be seen leaves a doubt", () => {
    expect(confidence("User", "email", { kind: "unknown", reference: "Opaque" })).toBe("medium");
    expect(confidence("User", "email", { kind: "unknown", reference: "EmailAddress" })).toBe("high");
  });
});

describe("a key", () => {
  it("of a person's row, and one that leads to a person, is an identifier", () => {
    expect(judged("User", "id")?.category).toBe("identifier.user_id");
    expect(judged("Order", "customerId")?.category).toBe("identifier.user_id");
  });

  it("of anything else is not personal", () => {
    expect(judged("Order", "id")).toBeUndefined();
    expect(judged("Order", "productId")).toBeUndefined();
  });
});

describe("times and states of a row", () => {
  it.each(["createdAt", "updatedAt", "deletedAt", "role", "status", "active", "twoFactorEnabled", "organizationId"])(
    "%s is not personal",
    (name) => {
      expect(judged("User", name)).toBeUndefined();
    },
  );
});

it("says what it believes and why", () => {
  expect(judged("Employee", "phone", { siblings: ["firstName", "salary"] })?.evidence).toEqual([
    "name: “phone” means contact.phone",
    "owner: “employee” is a person",
    "beside firstName",
  ]);
});
