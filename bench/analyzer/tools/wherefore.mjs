// A cold scan of the folder this runs in.
import { openProject } from "@wherefore/analyzer";

const report = await openProject({ root: process.cwd() }).scan();
console.log(`${report.files.length} files, ${report.fields.length} fields, ${report.findings.length} findings`);
