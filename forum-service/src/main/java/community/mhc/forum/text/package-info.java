/** What members write: Markdown as typed, rendered to safe HTML in one place. */
@NullMarked
package community.mhc.forum.text;

import org.jspecify.annotations.NullMarked;
