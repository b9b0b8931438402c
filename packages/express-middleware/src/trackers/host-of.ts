/** The host a request names; Express 5 leaves it out where the request does not. */
export function hostOf({ hostname }: { readonly hostname?: string }): string {
  return hostname ?? "";
}
