import {
  IconBell,
  IconBriefcase,
  IconFolder,
  IconSearch,
  IconSpeakerphone,
  IconUsers,
} from "@tabler/icons-react";
import { Link, NavLink } from "react-router";
import { Face } from "@/components/Face";
import { paths } from "@/config/paths";
import { useUnseenCount } from "@/features/announcements";
import { useUnreadCount } from "@/features/notifications";
import { useSession } from "@/features/session";
import { Brand } from "./Brand";
import { Count } from "./Count";
import { HeaderSearch } from "./HeaderSearch";
import classes from "./header.module.css";

/** The three promises, one click away from every page, and what has happened that concerns her. */
export function Header() {
  const unseen = useUnseenCount().data ?? 0;
  const unread = useUnreadCount().data ?? 0;
  const member = useSession().data?.member;
  return (
    <header className={classes.header}>
      <div className={classes.inner}>
        <Brand />
        <nav className={classes.promises} aria-label="Files, announcements, people">
          <NavLink to={paths.files} className={classes.promise}>
            <IconFolder size={20} stroke={1.6} aria-hidden />
            Files
          </NavLink>
          <NavLink to={paths.announcements} className={classes.promise}>
            <IconSpeakerphone size={20} stroke={1.6} aria-hidden />
            Announcements
            <Count n={unseen} what="not seen" warm />
          </NavLink>
          <NavLink to={paths.people} className={classes.promise}>
            <IconUsers size={20} stroke={1.6} aria-hidden />
            Who is here
          </NavLink>
        </nav>
        <HeaderSearch />
        <div className={classes.mine}>
          <Link to={paths.search()} className={classes.icon} data-narrow aria-label="Search">
            <IconSearch size={23} stroke={1.6} aria-hidden />
          </Link>
          <Link to={paths.jobs} className={classes.icon} data-narrow aria-label="Jobs">
            <IconBriefcase size={23} stroke={1.6} aria-hidden />
          </Link>
          <NavLink
            to={paths.notifications}
            className={classes.icon}
            aria-label={unread > 0 ? `Notifications, ${unread} unread` : "Notifications"}
          >
            <IconBell size={23} stroke={1.6} aria-hidden />
            {unread > 0 && (
              <span className={classes.corner} aria-hidden>
                <Count n={unread} />
              </span>
            )}
          </NavLink>
          {member && (
            <Link to={paths.me} className={classes.icon} aria-label={`Me, ${member.name}`}>
              <Face id={member.id} name={member.name} size={34} />
            </Link>
          )}
        </div>
      </div>
    </header>
  );
}
