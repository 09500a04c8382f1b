import type { ReactNode } from "react";
import { Link } from "react-router";
import { paths } from "@/config/paths";
import { professionName } from "@/config/words";
import type { Member } from "@/lib/api/client";
import { Face } from "./Face";
import classes from "./person.module.css";

/** What stands beside a name wherever a person is shown: profession and the state of the licence. */
export const credential = (member: Pick<Member, "profession" | "licenceState">) =>
  member.profession ? `${professionName(member.profession)}, ${member.licenceState}` : "";

interface PersonProps {
  member: Member;
  size?: number;
  /** Replaces profession and state. */
  detail?: ReactNode;
}

export function Person({ member, size = 40, detail }: PersonProps) {
  return (
    <div className={classes.person}>
      <Face id={member.id} name={member.name} size={size} />
      <div className={classes.words}>
        <Link className={classes.name} to={paths.person(member.id)}>
          {member.name}
        </Link>
        <span className={classes.detail}>{detail ?? credential(member)}</span>
      </div>
    </div>
  );
}
