import {
  IconFolder,
  IconHome,
  IconMessages,
  IconSpeakerphone,
  IconUsers,
} from "@tabler/icons-react";
import { NavLink } from "react-router";
import { paths } from "@/config/paths";
import { useUnseenCount } from "@/features/announcements";
import { Count } from "./Count";
import classes from "./bottom-nav.module.css";

/** On narrow screens: home, groups and the three promises, under the thumb. */
export function BottomNav() {
  const unseen = useUnseenCount().data ?? 0;
  const places = [
    { to: paths.home, label: "Home", Icon: IconHome },
    { to: paths.groups, label: "Groups", Icon: IconMessages },
    { to: paths.files, label: "Files", Icon: IconFolder },
    { to: paths.announcements, label: "Announcements", Icon: IconSpeakerphone },
    { to: paths.people, label: "People", Icon: IconUsers },
  ];
  return (
    <nav className={classes.nav} aria-label="Main, at the bottom">
      {places.map(({ to, label, Icon }) => (
        <NavLink key={to} to={to} end={to === paths.home} className={classes.link}>
          <span className={classes.icon}>
            <Icon size={23} stroke={1.6} aria-hidden />
            {to === paths.announcements && unseen > 0 && (
              <span className={classes.corner}>
                <Count n={unseen} what="not seen" warm />
              </span>
            )}
          </span>
          <span>{label}</span>
        </NavLink>
      ))}
    </nav>
  );
}
