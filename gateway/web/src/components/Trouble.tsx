import { Button } from "@mantine/core";
import { useLocation } from "react-router";
import { gatewayPaths } from "@/config/paths";
import { asProblem } from "@/lib/api/problem";
import { wordsFor } from "./trouble-words";
import classes from "./trouble.module.css";

interface TroubleProps {
  error: unknown;
  /** What is not lost: "Your text is saved here." */
  kept?: string;
  onRetry?: () => void;
}

/** What went wrong, what is kept, what to do. */
export function Trouble({ error, kept, onRetry }: TroubleProps) {
  const { pathname, search } = useLocation();
  const problem = asProblem(error);
  return (
    <div className={classes.trouble} role="alert">
      <p>
        {wordsFor(problem)} {kept}
      </p>
      {problem.status === 401 ? (
        <Button component="a" href={gatewayPaths.signIn(pathname + search)} size="sm">
          Sign in again
        </Button>
      ) : (
        onRetry && (
          <Button variant="default" size="sm" onClick={onRetry}>
            Try again
          </Button>
        )
      )}
    </div>
  );
}
