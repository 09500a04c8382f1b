export { JoinForm } from "./components/JoinForm";
