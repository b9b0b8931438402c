#!/usr/bin/env node
import { serve } from "../dist/stdio.js";

if (process.argv.length === 2) process.argv.push("--stdio");
serve();
