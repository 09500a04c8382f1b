import { Link } from "react-router";
import { Tag } from "@/components/Tag";
import { When } from "@/components/When";
import { paths } from "@/config/paths";
import type { Schema } from "@/lib/api/client";
import { kindName, sizeName } from "../kinds";
import { KindIcon } from "./KindIcon";
import classes from "./file-row.module.css";

interface FileRowProps {
  file: Schema<"FileEntry">;
  /** In the list of one group its name would only repeat. */
  withGroup?: boolean;
}

/** What it is, where it lies, who put it there and when. */
export function FileRow({ file, withGroup = true }: FileRowProps) {
  return (
    <article className={classes.row}>
      <span className={classes.icon}>
        <KindIcon kind={file.kind} />
      </span>
      <div className={classes.words}>
        <Link className={classes.name} to={paths.file(file.id)}>
          {file.name}
        </Link>
        <p className={classes.detail}>
          <span>
            {withGroup && `${file.groupName} / `}
            {file.folder || "no folder"}
          </span>
          <span>
            {kindName(file.kind)}, {sizeName(file.size)}
          </span>
          <span>
            {file.uploadedBy.name}, <When at={file.uploadedAt} />
          </span>
        </p>
        {file.tags.length > 0 && (
          <div className={classes.tags}>
            {file.tags.map((tag) => (
              <Tag key={tag}>{tag}</Tag>
            ))}
          </div>
        )}
      </div>
    </article>
  );
}
