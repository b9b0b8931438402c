/** Where an access takes place: a route by its method and template, or a job by its name. */
export type Place = { readonly route: { readonly method: string; readonly template: string } } | { readonly job: string };

/** The place in one line, for logs and events. */
export function placeText(place: Place): string {
  return "route" in place ? `${place.route.method} ${place.route.template}` : place.job;
}
