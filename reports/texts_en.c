/* English: sheets with types and tickets, and the settings. */
#include "reports/texts.h"

const char *const texts_en[TEXT_COUNT] = {
    [TEXT_SHEET_SUMMARY] = "Summary",
    [TEXT_SHEET_TOP] = "Top 20",
    [TEXT_SHEET_TYPES] = "Question types",
    [TEXT_SHEET_THEMES] = "Themes",
    [TEXT_SHEET_PHRASINGS] = "Phrasings",
    [TEXT_SHEET_BASELINE] = "Baseline",
    [TEXT_SHEET_BUSINESS] = "Business case",
    [TEXT_SHEET_TICKETS] = "Tickets",
    [TEXT_SHEET_SAMPLE] = "Sample",
    [TEXT_SHEET_SETTINGS] = "Settings",
    [TEXT_SHEET_ACCOUNT] = "Accountability",
    [TEXT_INTRO_TOP] =
        "The largest question types that lend themselves to automation, with volume, advice and reason. "
        "Click a name for its phrasings, a volume for its tickets, a rank for the knowledge base.",
    [TEXT_INTRO_TYPES] =
        "All question types found, largest first. Click a name for its phrasings, a volume for its "
        "tickets, a rank for the knowledge base.",
    [TEXT_INTRO_PHRASINGS] =
        "How customers put the same question: the most typical phrasing first, then as diverse "
        "as possible.",
    [TEXT_INTRO_TICKETS] =
        "All tickets read, grouped by question type. Choose the right type under ‘Belongs to’ "
        "when a ticket is in the wrong place.",
    [TEXT_INTRO_TICKETS_CUT] =
        "%s of the %s tickets, chosen evenly from each question type; --assignments gives the "
        "full list. Choose the right type under ‘Belongs to’ when a ticket is in the wrong "
        "place.",
    [TEXT_INTRO_BASELINE] = "How support does today: in total and per channel, month and type. n is the "
                            "number of tickets behind the figure before it.",
    [TEXT_INTRO_SAMPLE] = "%s drawn at random from the %s tickets with a type, in proportion to type and "
                          "channel. Two people judge them independently; the figures below follow.",
    [TEXT_INTRO_SAMPLE_NONE] = "No ticket was put into a type; there is nothing to check.",
    [TEXT_INTRO_THEMES] = "The types in groups that belong together: useful to divide the work.",
    [TEXT_INTRO_BUSINESS] = "What automation saves and costs, per year. Put your own figures into the tinted "
                            "cells; everything below follows, your decisions on Question types included.",
    [TEXT_INTRO_TICKETS_FILE] =
        "%s of the %s tickets, chosen evenly from each type; all tickets are in %s beside this workbook. "
        "Choose the right type under “Belongs to” where a ticket is wrong.",
    [TEXT_INTRO_SETTINGS] = "Values that the formulas of this workbook use. You may change the tinted cells.",
    [TEXT_INTRO_ACCOUNT] = "What was read, masked and left out, and how the figures are made.",
    [TEXT_UNMASKED] = "NOT MASKED: this workbook holds personal data (made with --no-mask). Do not share it.",
    [TEXT_SHEET_KNOWLEDGE] = "Knowledge base",
    [TEXT_SHEET_SIGNALS] = "Signals",
    [TEXT_INTRO_KNOWLEDGE] =
        "Where the knowledge base can begin: the question in customers’ words, the answer that agents give "
        "most, what is needed for it, and when a person takes over. Check every answer before you use it.",
    [TEXT_INTRO_SIGNALS] = "Customers whose tickets together ask for attention, the gravest first. There are "
                           "no names here: the ticket id leads to the customer in your own system.",
    [TEXT_INTRO_NO_TYPES] = "No question types were found: too few tickets are alike.",
    [TEXT_INTRO_SIGNALS_NONE] = "No customer gives an early signal.",
    [TEXT_INTRO_SIGNALS_MISSING] = "Without columns of the customer and the creation date there are no "
                                   "signals per customer: not in export.",
    [TEXT_GO_TICKET] = "To the ticket",
    [TEXT_GO_KNOWLEDGE] = "To the knowledge base",
    [TEXT_CHOICES_STATUS] = "choice_status",
    [TEXT_QUESTION] = "Question in customers’ words",
    [TEXT_OTHERS] = "Also asked as",
    [TEXT_ANSWER] = "Draft answer (given most)",
    [TEXT_COVERED] = "Replies that resemble it",
    [TEXT_REPLIES] = "n replies",
    [TEXT_HANDOVER] = "Hand over to a person",
    [TEXT_STATUS] = "Status",
    [TEXT_NEXT_REVIEW] = "Next review",
    [TEXT_STATUS_FIRST] = "draft",
    [TEXT_STATUS_FIRST + 1] = "checked",
    [TEXT_STATUS_FIRST + 2] = "published",
    [TEXT_STATUS_FIRST + 3] = "dropped",
    [TEXT_CUSTOMER] = "Customer",
    [TEXT_LEVEL] = "Level",
    [TEXT_REASONS] = "Reasons",
    [TEXT_FLAGGED] = "With a signal",
    [TEXT_FIRST_SIGNAL] = "First signal",
    [TEXT_LAST_SIGNAL] = "Last signal",
    [TEXT_REACTION] = "Suggested response time (hours)",
    [TEXT_LAST_TICKET] = "Last ticket with a signal",
    [TEXT_LEVEL_FIRST] = "Yellow",
    [TEXT_LEVEL_FIRST + 1] = "Orange",
    [TEXT_LEVEL_FIRST + 2] = "Red",
    [TEXT_SIGNALS_HOW] =
        "Signals are: words of escalation (complaint, earlier contact, leaving, legal action, publicity), "
        "time pressure, uncertainty, a mean mood below −0.3 over two weeks, three negative tickets in a "
        "week, three tickets of one type in 30 days, contact half as often again as normal, and silence "
        "after frequent contact. Yellow: one kind, repeated within 90 days. Orange: two kinds within 90 "
        "days, or a mean mood below −0.5 over two weeks. Red: two kinds, repeated within two weeks. One word "
        "in one ticket never raises a signal. The response time is what fits the level, from the last signal "
        "on; of older signals it has passed. Begin with the red ones of the last weeks.",
    [TEXT_TITLE] = "Question types: ",
    [TEXT_FOOTER] = "Page &P of &N",
    [TEXT_MISSING] = "not in export",
    [TEXT_CUT] = " […cut]",
    [TEXT_REST] = "Other",
    [TEXT_UNKNOWN] = "unknown",

    [TEXT_RANK] = "Rank",
    [TEXT_ID] = "Id",
    [TEXT_TYPE] = "Question type",
    [TEXT_THEME] = "Theme",
    [TEXT_VOLUME] = "Volume",
    [TEXT_SHARE] = "Share",
    [TEXT_CUMULATIVE] = "Cumulative share",
    [TEXT_CUMULATIVE_BAR] = "Cumulative, drawn",
    [TEXT_SHARE_BAR] = "Share, drawn",
    [TEXT_TREND] = "Trend",
    [TEXT_ADVICE] = "Advice",
    [TEXT_SCORE] = "Score",
    [TEXT_WHY] = "Why",
    [TEXT_SLOTS] = "Needed information",
    [TEXT_MOOD] = "Mood",
    [TEXT_MOOD_N] = "n mood",
    [TEXT_ESCALATED] = "Escalated",
    [TEXT_ESCALATED_N] = "n escalated",
    [TEXT_REPEATED] = "Repeated ≤ 7 days",
    [TEXT_REPEATED_N] = "n repeated",
    [TEXT_AHT] = "Handling time (min)",
    [TEXT_AHT_N] = "n handling time",
    [TEXT_HOURS] = "Hours a year",
    [TEXT_RESOLUTION] = "Expected resolution",
    [TEXT_EXAMPLE] = "Example",
    [TEXT_COHESION] = "Cohesion",
    [TEXT_STABILITY] = "Stability",
    [TEXT_TERMS] = "Top terms",
    [TEXT_LANGUAGES] = "Languages",
    [TEXT_SIGNAL_FIRST + SIGNAL_REPETITION] = "Repetition",
    [TEXT_SIGNAL_FIRST + SIGNAL_SIMPLICITY] = "Simplicity",
    [TEXT_SIGNAL_FIRST + SIGNAL_FIXED_ANSWER] = "Fixed answer",
    [TEXT_SIGNAL_FIRST + SIGNAL_DATA] = "Data",
    [TEXT_SIGNAL_FIRST + SIGNAL_CALM] = "Calm",
    [TEXT_SIGNAL_FIRST + SIGNAL_HANDLING] = "Handling",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_REPETITION] =
        "Are the questions alike? Mean similarity to the centre of the type, as a rank among all types.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_SIMPLICITY] =
        "Are the questions short and single? Share of tickets with at most 60 words and one question.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_FIXED_ANSWER] =
        "Do agents give the same answer each time? Share of replies close to the reply given most.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_DATA] =
        "How little customer data is needed? 1 with at most one kind a customer, "
        "0.75 with two, 0.5 with three, 0.25 with more. A date or an "
        "amount does not count: it is told, not looked up.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_CALM] = "Are customers calm? 1 minus the share of angry tickets.",
    [TEXT_SIGNAL_HELP_FIRST + SIGNAL_HANDLING] =
        "Is it done in one go? 1 minus the share that was reopened, escalated or repeated.",
    [TEXT_ANGRY] = "Angry",
    [TEXT_SENSITIVE] = "Sensitive",
    [TEXT_JUDGEMENT] = "Asks for judgement",
    [TEXT_ELABORATE] = "Elaborate",
    [TEXT_EFFORT] = "Effort",
    [TEXT_OWN] = "Own matter",
    [TEXT_KNOWN] = "Like the known question",
    [TEXT_USUAL] = "Known question: usually",
    [TEXT_AGAIN] = "Reply given again",
    [TEXT_IDENTIFIED] = "Names an identifier",
    [TEXT_ASKS] = "Reply asks for data",
    [TEXT_ACTS] = "Reply acts on the file",
    [TEXT_TYPE_PURITY] = "Purity",
    [TEXT_GROUP_TESTS] = "Tests behind the advice (share)",
    [TEXT_GROUP_SIGNALS] = "Signals behind the score (0–1)",
    [TEXT_GROUP_REVIEW] = "Your review (fill in)",
    [TEXT_TOP_NONE] =
        "No question type is advised for automation; the sheet Question types gives the reasons.",
    [TEXT_NO_VERBATIM] = "(fewer than three customers: no verbatim text)",
    [TEXT_GO_PHRASINGS] = "To the phrasings",
    [TEXT_GO_TICKETS] = "To the tickets",
    [TEXT_GO_TYPES] = "To the question types; a filter on Id shows the tickets of one",
    [TEXT_GO_TYPE] = "To the question type",

    [TEXT_DECISION] = "Decision",
    [TEXT_NEW_NAME] = "New name",
    [TEXT_MERGE_WITH] = "Merge with",
    [TEXT_SPLIT] = "Split",
    [TEXT_OWNER] = "Owner",
    [TEXT_REMARK] = "Remark",
    [TEXT_BELONGS_TO] = "Belongs to",
    [TEXT_DECISION_FIRST] = "automate",
    [TEXT_DECISION_FIRST + 1] = "with data",
    [TEXT_DECISION_FIRST + 2] = "agent",
    [TEXT_DECISION_FIRST + 3] = "later",
    [TEXT_DECISION_FIRST + 4] = "no",
    [TEXT_YES] = "yes",
    [TEXT_NO] = "no",
    [TEXT_DOUBT] = "doubt",
    [TEXT_CHOOSE] = "Choose a value from the list, or leave the cell empty.",
    [TEXT_CHOOSE_TYPE] = "Choose a question type from the list, or leave the cell empty.",
    [TEXT_CHOICES_DECISION] = "choices_decision",
    [TEXT_CHOICES_SPLIT] = "choices_split",
    [TEXT_CHOICES_TYPE] = "choices_type",

    [TEXT_CHOICES_VERDICT] = "choices_verdict",
    [TEXT_TYPES_ID] = "types_id",
    [TEXT_TYPES_VOLUME] = "types_volume",
    [TEXT_TYPES_ADVICE] = "types_advice",
    [TEXT_TYPES_RESOLUTION] = "types_resolution",
    [TEXT_TYPES_DECISION] = "types_decision",
    [TEXT_TYPES_THEME] = "types_theme",
    [TEXT_TYPES_AGAIN] = "types_given_again",
    [TEXT_TYPES_REPLIES] = "types_replies",
    [TEXT_NUMBER] = "No",
    [TEXT_PHRASING] = "Phrasing",
    [TEXT_CHANNEL] = "Channel",
    [TEXT_TICKET_ID] = "Ticket id",
    [TEXT_LANGUAGE] = "Language",
    [TEXT_DATE] = "Date",
    [TEXT_CONFIDENCE] = "Confidence",
    [TEXT_WORDS] = "Deciding words",
    [TEXT_SUBJECT] = "Subject",
    [TEXT_BODY] = "Text",
    [TEXT_FLAGS] = "Flags",
    [TEXT_FLAG_ALSO] = "also: ",

    [TEXT_SETTING] = "Setting",
    [TEXT_VALUE] = "Value",
    [TEXT_EXPLANATION] = "Explanation",
    [TEXT_WEIGHTS] = "Weights of the score",
    [TEXT_WEIGHT] = "Weight of %s",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_REPETITION] = "weight_repetition",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_SIMPLICITY] = "weight_simplicity",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_FIXED_ANSWER] = "weight_fixed_answer",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_DATA] = "weight_data",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_CALM] = "weight_calm",
    [TEXT_WEIGHT_NAME_FIRST + SIGNAL_HANDLING] = "weight_handling",

    [TEXT_LIMITS] = "Thresholds of the advice",
    [TEXT_LIMIT_FIRST + LIMIT_ANGRY] = "Angry",
    [TEXT_LIMIT_FIRST + LIMIT_ESCALATED] = "Escalated",
    [TEXT_LIMIT_FIRST + LIMIT_SENSITIVE] = "Sensitive",
    [TEXT_LIMIT_FIRST + LIMIT_HUMAN] = "Score for Human",
    [TEXT_LIMIT_FIRST + LIMIT_ASSIST] = "Score for Agent with help",
    [TEXT_LIMIT_FIRST + LIMIT_FIXED_ANSWER] = "Fixed answer",
    [TEXT_LIMIT_FIRST + LIMIT_AGAIN] = "Reply given again",
    [TEXT_LIMIT_FIRST + LIMIT_JUDGEMENT] = "Asks for judgement",
    [TEXT_LIMIT_FIRST + LIMIT_ELABORATE] = "Elaborate",
    [TEXT_LIMIT_FIRST + LIMIT_EFFORT] = "Effort",
    [TEXT_LIMIT_FIRST + LIMIT_OWN] = "Own matter",
    [TEXT_LIMIT_FIRST + LIMIT_KNOWN] = "Like the known question",
    [TEXT_LIMIT_FIRST + LIMIT_IDENTIFIED] = "Names an identifier",
    [TEXT_LIMIT_FIRST + LIMIT_ASKS] = "Reply asks for data",
    [TEXT_LIMIT_FIRST + LIMIT_ACTS] = "Reply acts on the file",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ANGRY] =
        "Advice Human when a larger share of the tickets is angry (mood below −0.5).",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ESCALATED] = "Advice Human when a larger share was escalated.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_SENSITIVE] =
        "Advice Human when a larger share is a complaint (or angry), a bereavement, a legal threat or an "
        "unsafe situation, or was escalated.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_HUMAN] = "Advice Human with a lower score.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ASSIST] = "Advice Agent with help with a lower score.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_FIXED_ANSWER] =
        "Advice Agent with help when a smaller share of the replies is close to the most frequent one, "
        "and a smaller share than below is given again.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_AGAIN] = "Share of the replies that resemble any other reply of the type. "
                                            "From here on there are a few standard "
                                            "replies, even if most resemble none of them in particular.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_JUDGEMENT] = "Advice Agent with help when a larger share of the "
                                                "tickets asks for advice or another judgement.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ELABORATE] =
        "Advice Agent with help when a larger share of the tickets tells a long story: over one and a "
        "half times the median length and at least 20 words, with no identifier to look up.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_EFFORT] = "Advice Agent with help when the median handling time is "
                                             "more than so many times that of all tickets.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_OWN] = "Without replies in the export: data needed from this share of "
                                          "tickets about a matter of the customer’s own.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_KNOWN] =
        "When a larger share of the tickets is like the known question that the type is, what that usually "
        "takes counts, in place of the score for Agent with help. Signals for Human come first; others only "
        "when they are sure (95%). At 100% it never counts.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_IDENTIFIED] =
        "Data needed from this share of tickets with an order "
        "number, customer number, address or other identifier; higher "
        "for a small type (95% confidence), so that a stray ticket "
        "does not decide.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ASKS] =
        "Data needed from this share of replies that ask for such an identifier, with the same confidence.",
    [TEXT_LIMIT_HELP_FIRST + LIMIT_ACTS] =
        "Data needed from this share of replies that report an act on the customer’s own file.",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ANGRY] = "limit_angry",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ESCALATED] = "limit_escalated",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_SENSITIVE] = "limit_sensitive",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_HUMAN] = "limit_score_human",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ASSIST] = "limit_score_assist",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_FIXED_ANSWER] = "limit_fixed_answer",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_AGAIN] = "limit_given_again",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_JUDGEMENT] = "limit_judgement",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ELABORATE] = "limit_elaborate",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_EFFORT] = "limit_effort",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_OWN] = "limit_own_matter",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_KNOWN] = "limit_known_question",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_IDENTIFIED] = "limit_identifier",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ASKS] = "limit_asks_data",
    [TEXT_LIMIT_NAME_FIRST + LIMIT_ACTS] = "limit_acts",
    [TEXT_AGAIN_ALL] = "Reply given again, all question types",
    [TEXT_AGAIN_ALL_HELP] =
        "How usual that is in this export (formula over Question types). Of a known question, replies that "
        "differ tell something only when they surely differ more than those of other questions: some agents "
        "write each reply anew.",
    [TEXT_AGAIN_ALL_NAME] = "usual_given_again",
    [TEXT_RESOLUTIONS] = "Expected resolution per advice",
    [TEXT_RESOLUTION_HELP] = "Share of tickets that is resolved without an agent under this advice; times "
                             "the purity of each type.",
    [TEXT_RESOLUTION_ADVICES] = "resolution_advice",
    [TEXT_RESOLUTION_VALUES] = "resolution_share",
    [TEXT_EFFECTS] = "Effect of these settings",
    [TEXT_EFFECT_VOLUME] = "Volume with advice %s",
    [TEXT_EFFECT_VOLUME_HELP] =
        "Tickets of the types that get this advice now (formula over Question types).",
    [TEXT_EFFECT_AUTOMATABLE] = "Automatable share",
    [TEXT_EFFECT_AUTOMATABLE_HELP] =
        "Volume times expected resolution, of all tickets that count (formula); this run had %s.",
    [TEXT_VERDICT] = "Correct?",
    [TEXT_SHEET_TREND] = "Trend",
    [TEXT_INTRO_TREND] =
        "What changed in %s against %s. Volumes are per day, so that a long and a short period compare; a "
        "difference counts from a fifth on and when it is more than chance.",
    [TEXT_TREND_OVERLAP] =
        " The periods overlap: tickets that are in both count twice, and changes look smaller.",
    [TEXT_INTRO_TREND_FIRST] =
        "This is the earliest period in the history; there is none before it to compare with.",
    [TEXT_ALERT_LIMITS] = "Alerts: from when",
    [TEXT_ALERT_LIMIT_FIRST] = "Repeat contact above",
    [TEXT_ALERT_LIMIT_FIRST + 1] = "Growth of a question type above",
    [TEXT_ALERT_LIMIT_FIRST + 2] = "New question type above",
    [TEXT_ALERT_LIMIT_FIRST + 3] = "Fall of solved at first contact",
    [TEXT_ALERT_LIMIT_FIRST + 4] = "Rise of escalation",
    [TEXT_ALERT_LIMIT_FIRST + 5] = "Fall of the mood",
    [TEXT_ALERT_LIMIT_HELP_FIRST] = "Share of customers who come back with the same question within a week.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 1] = "Tickets a day, in the last full month or against the period before.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 2] = "Share of the volume; only with a history.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 3] = "In points: 5% is from 80% to 75%.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 4] = "In points: 5% is from 10% to 15%.",
    [TEXT_ALERT_LIMIT_HELP_FIRST + 5] = "On the scale from −1 to +1.",
};
