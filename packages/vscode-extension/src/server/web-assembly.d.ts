// What this package uses of WebAssembly. Node has it, its types do not name it, and the browser's types name far too much.
declare namespace WebAssembly {
  interface Module {
    readonly __module: never;
  }
  function compile(bytes: Uint8Array): Promise<Module>;
}
