"use strict";
const core = require("@wherefore/core");
const middleware = require("@wherefore/express-middleware");
const testing = require("@wherefore/express-middleware/testing");
const express = require("express");
const { answers } = require("./answers.cjs");

void answers({ core, middleware, testing, express }).then((found) => console.log(JSON.stringify(found)));
