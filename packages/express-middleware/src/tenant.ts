import { dataSubjectFrom } from "@wherefore/core";
import type { Request } from "express";
import type { AccessorReference } from "./accessor.ts";

/** Of which tenant a request is: whose list of people its people are in. */
export type TenantOf = (request: Request) => unknown;

/** Reads a reference as a person of the tenant a request is of, unless it says itself of which controller's list. */
export type InTenant = (request: Request, reference: unknown) => unknown;

/**
 * One id in two tenants is two people: makes what tells them apart.
 *
 * @returns a function that rejects with a TypeError when the tenant is no name: a resolver that talks nonsense is not trusted
 */
export function inTenantOf(tenantOf: TenantOf | undefined): InTenant {
  if (tenantOf === undefined) return (_request, reference) => reference;
  return async (request, reference) => {
    const person = dataSubjectFrom(await reference);
    const tenant = await tenantOf(request);
    if (tenant === undefined || tenant === null || person?.controller !== undefined) return person;
    if (typeof tenant !== "string" || tenant === "") throw new TypeError("a tenant is a name");
    return person && { ...person, controller: tenant };
  };
}

/** Who reads, known as a person of the tenant the request is of: only there the reader can be the data subject. */
export function accessorIn(
  tenantOf: TenantOf | undefined,
  accessorOf: (request: Request) => AccessorReference | undefined | Promise<AccessorReference | undefined>,
): (request: Request) => Promise<(AccessorReference & { readonly controller?: unknown }) | undefined> {
  return async (request) => {
    const accessor = await accessorOf(request);
    const tenant = await tenantOf?.(request);
    return tenant === undefined || tenant === null || accessor === undefined ? accessor : { ...accessor, controller: tenant };
  };
}
