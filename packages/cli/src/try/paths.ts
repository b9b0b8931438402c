import type { Operation } from "@wherefore/core";

/** What a route does, beside its purpose. */
export interface Use {
  readonly operation: Operation;
  /** Without it, data of no dataset in particular. */
  readonly dataset?: string;
  readonly givesConsent?: boolean;
}

/** The purpose's own route: its data used for it, on the dataset it works on where a decision asks for one. */
export function pathOf(purpose: string): string {
  return `/purposes/${encodeURIComponent(purpose)}`;
}

/** Any other use: `/purposes/support/of/tickets/collect`, `/purposes/support/of/-/use`, `/purposes/newsletter/form`. */
export function pathOfUse(purpose: string, { operation, dataset = "-", givesConsent }: Use): string {
  return givesConsent === true ? `${pathOf(purpose)}/form` : `${pathOf(purpose)}/of/${encodeURIComponent(dataset)}/${operation}`;
}
