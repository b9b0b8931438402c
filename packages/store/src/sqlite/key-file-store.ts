import type { KeyFile } from "./key-file.ts";
import type { KeyStore } from "../people/key-store.ts";

/** The keys of a key file, for a store whose record stands elsewhere: several processes of one machine can share it. */
export function keyStoreOver(keys: KeyFile): KeyStore {
  return {
    id: keys.id,
    find: () => Promise.resolve(keys),
    async ensure({ keep, epochs }) {
      keys.ensure(keep, epochs);
      return await Promise.resolve(keys);
    },
    epochs: () => Promise.resolve(keys.epochs()),
    namesOf: (ledgerPseudonyms) => {
      const names = ledgerPseudonyms.flatMap((pseudonym) => {
        const name = keys.nameOf(pseudonym);
        return name === undefined ? [] : [[pseudonym, name] as const];
      });
      return Promise.resolve(new Map(names));
    },
    close() {
      keys.close();
      return Promise.resolve();
    },
  };
}
