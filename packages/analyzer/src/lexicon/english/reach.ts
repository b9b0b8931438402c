import type { TermGroup } from "../term-group.ts";

/** English words for how and where a person is reached. */
export const reachTerms: readonly TermGroup[] = [
  {
    category: "contact.email",
    clear: "email, e mail, email address, e mail address, mail address",
    usual: "mail",
    not: "noreply, reply, support, from, sender, smtp, system, default, template, admin, info, billing, help, bounce",
  },
  {
    category: "contact.phone",
    clear: `
      phone, phone number, phone no, telephone, telephone number, mobile number, mobile phone, mobile phone number, mobile no,
      cell phone, cell phone number, cell number, msisdn, contact number, whatsapp number, home phone, work phone, landline,
      phone e164`,
    usual: "mobile, tel, fax, fax number, whatsapp",
    not: "from, twilio, sender, support",
    accepts: ["number"],
  },
  {
    category: "contact.postal_address",
    clear: `
      street address, postal address, mailing address, home address, residential address, shipping address, billing address,
      delivery address, address line, street line, street name, street number, house number, zip code, postal code, post code,
      full address, permanent address, current address`,
    usual: "address, street, zip, apartment, apartment number, po box, house name",
    not: `
      ip, mac, memory, wallet, bind, host, server, contract, token, remote, listen, email, mail, web, url, network, socket,
      return, base, ethereum, eth, btc, bitcoin, local, internal, reply`,
    accepts: ["number", "object"],
  },
  {
    category: "contact.postal_address",
    usual: "city, town, state, province, region, county, country, country code, state code, locality, address country, district",
    accepts: ["choice"],
    needsAddress: true,
  },
  {
    category: "contact.social",
    clear: `
      linkedin url, linkedin profile, linkedin profile url, linkedin username, github username, github handle, github login,
      github url, twitter handle, twitter username, twitter url, facebook id, facebook url, facebook profile,
      instagram handle, instagram username, instagram url, telegram username, telegram handle, discord username, discord id,
      skype id, skype name, slack user id, social handle, social profile, social profiles, mastodon handle, tiktok handle`,
    usual: `
      linkedin, github, twitter, facebook, instagram, telegram, discord, skype, mastodon, tiktok, social links,
      personal website, website`,
    not: "company, team",
  },
  {
    category: "technical.ip_address",
    clear: `
      ip address, remote addr, remote address, remote ip, client ip, client ip address, user ip, visitor ip, last ip,
      login ip, signup ip, request ip, last login ip, x forwarded for`,
    usual: "ip, ipv4, ipv6",
    not: `
      server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static,
      container, pod, dns`,
  },
  {
    category: "technical.device",
    clear: `
      device id, device token, device fingerprint, browser fingerprint, push token, fcm token, apns token, expo push token,
      imei, imsi, idfa, gaid, advertising id, advertiser id, mac address, device identifier`,
    usual: "device name, device model, machine id, device, device info, device type",
    not: `
      server, host, bind, listen, local, private, public, internal, node, pool, cluster, gateway, subnet, elastic, static,
      container, pod, dns`,
  },
  {
    category: "technical.user_agent",
    clear: "user agent, user agent string, browser user agent",
    usual: "browser, browser name, browser version",
  },
  {
    category: "technical.cookie_id",
    clear: "cookie id, visitor id, anonymous id, tracking id, ga client id, distinct id",
    usual: "tracking cookie",
  },
  {
    category: "location.precise",
    clear: "gps, gps coordinates, gps position, geolocation, geo location, current location, last known location, home location",
    usual: "latitude, longitude, lat, lng, lon, coordinates, coords",
    not: "store, shop, venue, warehouse, office",
    accepts: ["number", "object"],
  },
  {
    category: "location.coarse",
    usual: "city, town, region, country, country code, location, hometown, country of residence, residence country, residence",
    weak: "timezone, time zone, state, province",
    accepts: ["choice"],
  },
];
