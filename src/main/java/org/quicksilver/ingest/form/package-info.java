/** Forms that respondents send again: recognised by their headings, remembered, and compared from round to round. */
@NullMarked
package org.quicksilver.ingest.form;

import org.jspecify.annotations.NullMarked;
