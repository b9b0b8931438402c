import { vendorOfPackage, type ApplicationFacts, type Report, type Vendor } from "@wherefore/analyzer";
import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { manifestIn, type Manifest } from "./manifest.ts";

/** What there is to know of an application before it is given a guard. */
export interface Survey {
  /** Absolute path of the folder with the package.json. */
  readonly root: string;
  readonly manifest: Manifest;
  readonly report: Report;
  /** The application a guard goes on, and the text of its file. */
  readonly application: (ApplicationFacts & { readonly text: string }) | undefined;
  readonly isTypeScript: boolean;
  readonly isModule: boolean;
  /** What a relative import ends with: `".ts"`, `".js"` or nothing. */
  readonly ending: string;
  /** Absolute path of the folder the new files go to. */
  readonly folder: string;
  readonly vendors: readonly Vendor[];
}

/** Looks at a project, from its manifest and what the analyzer saw of it. Nothing is executed. */
export function survey(root: string, report: Report): Survey {
  const manifest = manifestIn(root);
  const found = report.applications.find(({ firstRegistration }) => firstRegistration !== undefined) ?? report.applications[0];
  const application = found === undefined ? undefined : { ...found, text: readFileSync(found.file, "utf8") };
  const isTypeScript =
    application === undefined ? report.files.some((file) => /\.[cm]?ts$/.test(file)) : /\.[cm]?ts$/.test(application.file);
  const isModule = moduleOf(application, manifest);
  return {
    root,
    manifest,
    report,
    application,
    isTypeScript,
    isModule,
    ending: endingOf([application?.text ?? "", ...textsOf(report.files, isTypeScript)], isModule),
    folder: join(application === undefined ? join(root, "src") : dirname(application.file), "privacy"),
    vendors: [...new Set(manifest.dependencies.flatMap((name) => vendorOfPackage(name) ?? []))],
  };
}

/** TypeScript files are modules when they import; whether Node runs them as such, the manifest says. */
function moduleOf(application: Survey["application"], manifest: Manifest): boolean {
  if (application === undefined) return manifest.isModule;
  if (/\.m[jt]s$/.test(application.file)) return true;
  return /\.c[jt]s$/.test(application.file) ? false : manifest.isModule;
}

/** A look at some files is enough to know how imports are written. */
function textsOf(files: readonly string[], isTypeScript: boolean): string[] {
  const code = files.filter((file) => (isTypeScript ? /\.[cm]?tsx?$/ : /\.[cm]?jsx?$/).test(file));
  return code.slice(0, 100).map((file) => readFileSync(file, "utf8"));
}

/** As the application writes its own imports, else as its kind of module asks for. */
function endingOf(texts: readonly string[], isModule: boolean): string {
  for (const text of texts) {
    const specifier = /(?:from|require\()\s*["'](\.{1,2}\/[^"'\n]*)["']/.exec(text)?.[1];
    if (specifier !== undefined) return /\.[cm]?[jt]s$/.exec(specifier)?.[0] ?? "";
  }
  if (!isModule) return "";
  return ".js";
}

/** A path as an import in the new folder writes it. */
export function importPath({ folder, ending }: Survey, file: string): string {
  const path = relative(folder, file)
    .split("\\")
    .join("/")
    .replace(/\.[cm]?[jt]sx?$/, "");
  return `${path.startsWith(".") ? "" : "./"}${path}${ending}`;
}
