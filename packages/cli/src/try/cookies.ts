import type { Policy } from "@wherefore/core";
import type { Guard, Privacy } from "@wherefore/express-middleware";
import express, { type Router } from "express";

const A_YEAR = 31_536_000;

/** `POST /cookies/_audience` sets that cookie for a year and for the host the request names, as somebody's code would: the guard has the last word. */
export function cookieRoute(privacy: Privacy<Policy, never>): Router {
  const set = privacy.noPersonalData("a cookie that somebody tries to set", (request, response) => {
    response
      .append("set-cookie", `${String(request.params["name"])}=tried; Domain=${request.hostname}; Max-Age=${A_YEAR}; Path=/`)
      .sendStatus(204);
  });
  return express.Router().post("/cookies/:name", set);
}

/** `GET /cookies`: which ones did not leave, why, and how often. */
export function heldBackPage(guard: Guard): Router {
  return express.Router().get("/cookies", (_request, response) => {
    response.json(guard.heldBackCookies());
  });
}
