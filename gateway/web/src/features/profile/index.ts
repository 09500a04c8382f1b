export { useMe } from "./api/get-me";
export { ProfileForm } from "./components/ProfileForm";
