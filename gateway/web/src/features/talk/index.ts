export { useThread } from "./api/get-thread";
export { talkKeys } from "./api/keys";
export { useUnanswered } from "./api/list-threads";
export { Conversation } from "./components/Conversation";
export { LockButton } from "./components/LockButton";
export { NewThreadForm } from "./components/NewThreadForm";
export { ThreadList } from "./components/ThreadList";
export { ThreadRow } from "./components/ThreadRow";
