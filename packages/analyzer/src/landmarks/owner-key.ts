const around = /(?:Dto|Input|Schema|Props|Payload|Response|Request|Row|Record|Entity|Model|Body|Form|Data|Table)$/i;
const before = /^(?:Create|Update|New|Insert|Select|Db|I(?=[A-Z]))/;

/** What declarations of one kind of thing have in common: `CreateUserDto`, `UserRow`, `users` and `User` all speak of users. */
export function ownerKey(container: string): string {
  const bare = container.replace(before, "").replace(around, "");
  const name = bare === "" ? container : bare;
  return name
    .toLowerCase()
    .replace(/_/g, "")
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "");
}
