export { useNewest, usePeople } from "./api/find-people";
export { usePerson } from "./api/get-person";
export { useConnections } from "./api/list-connections";
export { ConnectBox } from "./components/ConnectBox";
export { Connections } from "./components/Connections";
export { Directory } from "./components/Directory";
export { PersonCard } from "./components/PersonCard";
export { ProfileView } from "./components/ProfileView";
export { peopleKeys } from "./api/keys";
