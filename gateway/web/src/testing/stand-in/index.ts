import { forum } from "./forum";
import { member } from "./member";
import { others } from "./others";

/**
 * A stand-in for the gateway and the services, with a small believable community, held in memory. For tests and
 * `npm run dev:mock`; no production build contains it.
 */
export const standIn = [...member, ...forum, ...others];
