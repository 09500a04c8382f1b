export { useMyId, useSession } from "./api/get-session";
export { SessionEnded } from "./components/SessionEnded";
export { SignOutButton } from "./components/SignOutButton";
