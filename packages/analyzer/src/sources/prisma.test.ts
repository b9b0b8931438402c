import { describe, expect, it } from "vitest";
import { fieldsIn, marksIn } from "../../test/fields-in.ts";

const schema = `
datasource db { provider = "postgresql" url = env("DATABASE_URL") }

model User {
  id        Int      @id @default(autoincrement())
  email     String   @unique // one address, one account
  birthDate DateTime? @db.Date
  gender    Gender?
  role      String   @default("user { admin }")
  posts     Post[]
  createdAt DateTime @default(now())
  @@index([email])
}

model Post {
  id       Int    @id
  title    String
  writer   User   @relation(fields: [writerRef],
    references: [id])
  writerRef Int
}

enum Gender { F M }
`;

describe("a Prisma schema", () => {
  it("declares the fields of its models, and the columns that keep a relation to a person", async () => {
    expect(await fieldsIn("schema.prisma", schema)).toEqual([
      "User.id: identifier.user_id",
      "User.email: contact.email",
      "User.birthDate: identity.date_of_birth",
      "User.gender: identity.gender",
      "Post.writerRef: identifier.user_id",
    ]);
  });

  it("declares nothing by its data source, its enumerations and its relations", async () => {
    expect(await fieldsIn("schema.prisma", "datasource db { url = email }\nenum Email { phone }\nmodel Order { user User }")).toEqual([]);
  });

  it("is marked by the comments above a field, at the end of its line, or above its model", async () => {
    const marked = `
/// @notPersonal reference data
model City { name String }
model User {
  /// Where letters go. @category contact.email
  a String
  b String /// @category contact.phone
  /// @notPersonal shared mailbox
  email String
}`;
    expect(await marksIn("schema.prisma", marked)).toEqual(["a: contact.email", "b: contact.phone"]);
    expect(await fieldsIn("schema.prisma", marked)).toEqual(["User.a: contact.email", "User.b: contact.phone"]);
  });

  it("is read while a line of it is half written", async () => {
    expect(await fieldsIn("schema.prisma", "model User {\n  email String @default(\n  phone\n  \n")).toContain("User.email: contact.email");
  });
});
