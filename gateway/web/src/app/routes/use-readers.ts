import { counted } from "@/config/words";
import { isIn, useGroup, useGroupPeople } from "@/features/groups";

/** Who will read what is written in a group, in words, and whom one can mention there. */
export function useReaders(groupId: string) {
  const group = useGroup(groupId).data;
  const people = useGroupPeople(groupId, isIn(group?.myRole)).data ?? [];
  const readers = group
    ? group.access === "open"
      ? `${counted(group.memberCount, "member")} of ${group.name}, and every member who opens this group,`
      : `${counted(group.memberCount, "member")} of ${group.name}, and nobody else,`
    : "The members of the group";
  return { group, readers, people: people.map((p) => p.member) };
}
