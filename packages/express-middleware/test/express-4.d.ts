// Express 4 under a name of its own; what these tests use of it is typed alike in both versions.
declare module "express-4" {
  import express from "express";
  // eslint-disable-next-line no-restricted-syntax -- Express exports by default
  export default express;
}
