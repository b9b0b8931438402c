import * as core from "@wherefore/core";
import * as middleware from "@wherefore/express-middleware";
import * as testing from "@wherefore/express-middleware/testing";
import express from "express";
import { answers } from "./answers.cjs";

console.log(JSON.stringify(await answers({ core, middleware, testing, express })));
