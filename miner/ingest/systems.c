#include "miner/ingest/systems.h"

static const struct system systems[] = {
    { "Zendesk",
      { [FIELD_ID] = "Id|Ticket ID",
        [FIELD_CREATED] = "Created at",
        [FIELD_SOLVED] = "Solved at|metric_set.solved_at|metrics.solved_at|Full resolution time in "
                         "minutes|Resolution time{h}|"
                         "metric_set.full_resolution_time_in_minutes.calendar{min}",
        [FIELD_FIRST_RESPONSE] =
            "First reply time in minutes|metric_set.reply_time_in_minutes.calendar{min}|"
            "metrics.reply_time_in_minutes.calendar{min}|First reply time in minutes within business hours",
        [FIELD_SUBJECT] = "Subject|Raw subject",
        [FIELD_BODY] = "Description",
        [FIELD_CHANNEL] = "Via|Via channel",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_TAGS] = "Tags|Current tags",
        [FIELD_CATEGORY] = "Ticket type|Type",
        [FIELD_CUSTOMER] = "Requester id|requester.id|Requester email|Requester",
        [FIELD_AGENT] = "Assignee|Assignee id",
        [FIELD_GROUP] = "Group|Group id",
        [FIELD_CSAT] = "Satisfaction Score|satisfaction_rating.score|satisfaction_rating",
        [FIELD_REOPENS] = "Reopens|metric_set.reopens|metrics.reopens",
        [FIELD_HANDLE_MINUTES] = "Total time spent (sec){s}|Time spent last update (sec){s}",
        [FIELD_MESSAGES] = "Replies" } },
    { "Zendesk Explore",
      { [FIELD_ID] = "Ticket ID",
        [FIELD_CREATED] = "Ticket created - Date|Ticket created - Timestamp",
        [FIELD_SOLVED] = "Ticket solved - Date|Ticket solved - Timestamp",
        [FIELD_FIRST_RESPONSE] = "First reply time (min)",
        [FIELD_SUBJECT] = "Ticket subject",
        [FIELD_CHANNEL] = "Ticket channel",
        [FIELD_STATUS] = "Ticket status",
        [FIELD_PRIORITY] = "Ticket priority",
        [FIELD_TAGS] = "Ticket tags",
        [FIELD_CATEGORY] = "Ticket form|Ticket type",
        [FIELD_CUSTOMER] = "Requester ID|Requester email|Requester name",
        [FIELD_AGENT] = "Assignee name",
        [FIELD_GROUP] = "Ticket group",
        [FIELD_CSAT] = "Ticket satisfaction rating" } },
    { "Freshdesk",
      { [FIELD_ID] = "Ticket ID",
        [FIELD_CREATED] = "Created time|created_at",
        [FIELD_SOLVED] =
            "Resolved time|stats.resolved_at|Closed time|stats.closed_at|Resolution time (in hrs){h}",
        [FIELD_FIRST_RESPONSE] =
            "Initial response time|stats.first_responded_at|First response time (in hrs){h}",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "description_text|Description",
        [FIELD_REPLY] = "Agent reply",
        [FIELD_CHANNEL] = "Source",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_TAGS] = "Tags",
        [FIELD_CATEGORY] = "Type",
        [FIELD_CUSTOMER] = "Contact ID|requester_id|Email|Full name",
        [FIELD_AGENT] = "Agent|responder_id",
        [FIELD_GROUP] = "Group|group_id",
        [FIELD_CSAT] = "Survey results",
        [FIELD_REOPENS] = "Reopens",
        [FIELD_HANDLE_MINUTES] = "Time tracked{h}",
        [FIELD_MESSAGES] = "Agent interactions" } },
    { "Freshservice",
      { [FIELD_ID] = "Ticket Id",
        [FIELD_CREATED] = "Created Time",
        [FIELD_SOLVED] = "Resolved Time|Closed Time",
        [FIELD_FIRST_RESPONSE] = "Initial Response Time",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "Description",
        [FIELD_CHANNEL] = "Source",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_CATEGORY] = "Category|Sub-Category|Item|Type",
        [FIELD_CUSTOMER] = "Requester Email|Requester Name",
        [FIELD_AGENT] = "Agent",
        [FIELD_GROUP] = "Group",
        [FIELD_CSAT] = "Survey Result",
        [FIELD_HANDLE_MINUTES] = "Time Tracked{h}" } },
    { "TOPdesk",
      { [FIELD_ID] = "Incidentnummer|Meldingnummer|Meldingsnummer",
        [FIELD_CREATED] = "DatumTijd aangemaakt|Datum Aangemeld|Aanmelddatum|Aangemeld",
        [FIELD_SOLVED] = "Datum Afgemeld|Datum Gereed|Gereed|Afgemeld",
        [FIELD_FIRST_RESPONSE] = "Gereageerd",
        [FIELD_SUBJECT] = "Korte omschrijving (Details)|Korte omschrijving",
        [FIELD_BODY] = "Verzoek",
        [FIELD_REPLY] = "Actie",
        [FIELD_CHANNEL] = "Soort binnenkomst",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Prioriteit|Impact|Urgentie",
        [FIELD_CATEGORY] = "Categorie|Subcategorie|Soort melding|Soort Incident",
        [FIELD_CUSTOMER] = "Naam aanmelder|Aanmelder",
        [FIELD_AGENT] = "Behandelaar",
        [FIELD_GROUP] = "Behandelaarsgroep",
        [FIELD_HANDLE_MINUTES] = "Bestede tijd" } },
    { "Jira Service Management",
      { [FIELD_ID] = "Issue key|key|Issue id",
        [FIELD_CREATED] = "Created",
        [FIELD_SOLVED] = "Resolved|resolutiondate",
        [FIELD_FIRST_RESPONSE] = "Custom field ([CHART] Date of First Response)",
        [FIELD_SUBJECT] = "Summary",
        [FIELD_BODY] = "Description",
        [FIELD_REPLY] = "Comment",
        [FIELD_CHANNEL] = "Custom field (Request channel type)",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_TAGS] = "Labels",
        [FIELD_CATEGORY] = "Custom field (Request Type)|Custom field (Customer Request Type)|Issue "
                           "Type|Component/s|Components",
        [FIELD_CUSTOMER] = "Reporter Id|reporter.accountId|Reporter",
        [FIELD_AGENT] = "Assignee|Assignee Id",
        [FIELD_CSAT] = "Satisfaction rating|Custom field (Satisfaction)",
        [FIELD_HANDLE_MINUTES] = "Time Spent{s}" } },
    { "ServiceNow",
      { [FIELD_ID] = "number",
        [FIELD_CREATED] = "opened_at|sys_created_on|Opened",
        [FIELD_SOLVED] = "resolved_at|closed_at|Resolved|Closed",
        [FIELD_SUBJECT] = "short_description",
        [FIELD_BODY] = "description",
        [FIELD_CHANNEL] = "contact_type|Channel",
        [FIELD_STATUS] = "incident_state|state",
        [FIELD_PRIORITY] = "priority",
        [FIELD_CATEGORY] = "category|subcategory",
        [FIELD_CUSTOMER] = "caller_id|Caller",
        [FIELD_AGENT] = "assigned_to",
        [FIELD_GROUP] = "assignment_group",
        [FIELD_REOPENS] = "reopen_count",
        [FIELD_HANDLE_MINUTES] = "time_worked{s}" } },
    { "Zammad",
      { [FIELD_ID] = "#|Ticket Number|number",
        [FIELD_CREATED] = "Created At",
        [FIELD_SOLVED] = "Closed At|close_at|Close In Min",
        [FIELD_FIRST_RESPONSE] = "First Response At|First Response In Min",
        [FIELD_SUBJECT] = "Title",
        [FIELD_CHANNEL] = "Create Channel",
        [FIELD_STATUS] = "State",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_TAGS] = "Tags",
        [FIELD_CUSTOMER] = "Customer",
        [FIELD_AGENT] = "Owner",
        [FIELD_GROUP] = "Group",
        [FIELD_HANDLE_MINUTES] = "Time Units Total",
        [FIELD_MESSAGES] = "Article Count" } },
    { "osTicket",
      { [FIELD_ID] = "Ticket Number",
        [FIELD_CREATED] = "Date Created",
        [FIELD_SOLVED] = "Closed Date",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_CHANNEL] = "Source",
        [FIELD_STATUS] = "Current Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_CATEGORY] = "Help Topic",
        [FIELD_CUSTOMER] = "From Email|From",
        [FIELD_AGENT] = "Agent Assigned",
        [FIELD_GROUP] = "Team Assigned|Department",
        [FIELD_REOPENS] = "Reopen Count",
        [FIELD_MESSAGES] = "Thread Count" } },
    { "OTRS/Znuny",
      { [FIELD_ID] = "Ticket Number|Ticketnummer|Ticket#",
        [FIELD_CREATED] = "Created|Aangemaakt",
        [FIELD_SOLVED] = "Closed|Gesloten|SolutionInMin",
        [FIELD_FIRST_RESPONSE] = "FirstResponse|FirstResponseInMin",
        [FIELD_SUBJECT] = "Subject|Onderwerp|Title|Titel",
        [FIELD_BODY] = "ArticleTree",
        [FIELD_STATUS] = "State|Status",
        [FIELD_PRIORITY] = "Priority|Prioriteit",
        [FIELD_CATEGORY] = "Type|Service",
        [FIELD_CUSTOMER] = "CustomerID|Klantcode|KlantID|Klant #|Customer User|From|Van",
        [FIELD_AGENT] = "Owner|Eigenaar",
        [FIELD_GROUP] = "Queue|Wachtrij",
        [FIELD_HANDLE_MINUTES] = "AccountedTime" } },
    { "Front",
      { [FIELD_ID] = "Conversation ID",
        [FIELD_CREATED] = "Message date|Segment start",
        [FIELD_SOLVED] = "Segment closed",
        [FIELD_FIRST_RESPONSE] = "First response",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "Extract",
        [FIELD_CHANNEL] = "Inbox",
        [FIELD_STATUS] = "Status",
        [FIELD_TAGS] = "Tags",
        [FIELD_CUSTOMER] = "Contact handle",
        [FIELD_AGENT] = "Assignee|Author",
        [FIELD_HANDLE_MINUTES] = "Handle time{s}",
        [SYSTEM_AUTHOR] = "Direction" } },
    { "Intercom",
      { [FIELD_ID] = "conversation_id|Conversation ID|id",
        [FIELD_CREATED] = "conversation_created_at|Conversation started at|created_at",
        [FIELD_SOLVED] = "conversation_closed_at|last_close_at|statistics.last_close_at|"
                         "statistics.time_to_last_close{s}",
        [FIELD_FIRST_RESPONSE] =
            "conversation_first_response_at|first_admin_reply_at|statistics.first_admin_reply_at|"
            "statistics.time_to_admin_reply{s}",
        [FIELD_SUBJECT] = "source.subject|title",
        [FIELD_BODY] = "message_body|source.body",
        [FIELD_REPLY] = "conversation_parts",
        [FIELD_CHANNEL] = "message_type|source.type",
        [FIELD_STATUS] = "conversation_state|state",
        [FIELD_TAGS] = "conversation_tags|tags",
        [FIELD_CUSTOMER] = "message_author_id|source.author.id|contacts.id",
        [FIELD_CSAT] = "conversation_rating.rating|conversation_rating",
        [FIELD_REOPENS] = "reopens|statistics.count_reopens",
        [FIELD_HANDLE_MINUTES] = "statistics.handling_time{s}|handling_time{s}",
        [SYSTEM_AUTHOR] = "message_author_type" } },
    { "HubSpot",
      { [FIELD_ID] = "Ticket ID|Record ID",
        [FIELD_CREATED] = "Create date|Aanmaakdatum|createdate",
        [FIELD_SOLVED] = "Close date|closed_date|Last Closed Date|Sluitingsdatum",
        [FIELD_FIRST_RESPONSE] = "First agent email response date|Time to first agent email reply",
        [FIELD_SUBJECT] = "Ticket name|Ticketnaam|subject",
        [FIELD_BODY] = "Ticket description|Ticketbeschrijving|content",
        [FIELD_CHANNEL] = "Source|Bron|source_type",
        [FIELD_STATUS] = "Ticket status|Ticketstatus|hs_pipeline_stage",
        [FIELD_PRIORITY] = "Priority|Prioriteit|hs_ticket_priority",
        [FIELD_TAGS] = "Ticket Tags",
        [FIELD_CATEGORY] = "Category|Categorie|hs_ticket_category",
        [FIELD_CUSTOMER] = "Associated Contact",
        [FIELD_AGENT] = "Ticket owner|hubspot_owner_id",
        [FIELD_GROUP] = "HubSpot team",
        [FIELD_CSAT] = "Last CSAT survey rating" } },
    { "Zoho Desk",
      { [FIELD_ID] = "Ticket Id|Ticket Number",
        [FIELD_CREATED] = "Created Time (Ticket)|Created Time",
        [FIELD_SOLVED] = "Ticket Closed Time|Closed Time|Resolution Time in Business Hours{h}",
        [FIELD_FIRST_RESPONSE] = "First Response Time in Business Hours{h}",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "Ticket Description|Description",
        [FIELD_CHANNEL] = "Channel",
        [FIELD_STATUS] = "Status (Ticket)",
        [FIELD_PRIORITY] = "Priority (Ticket)",
        [FIELD_TAGS] = "Tags",
        [FIELD_CATEGORY] = "Category (Ticket)|Sub Category|Classifications",
        [FIELD_CUSTOMER] = "Email (Contact)|Contact name|Contact Id",
        [FIELD_AGENT] = "Ticket Owner",
        [FIELD_GROUP] = "Team",
        [FIELD_CSAT] = "Happiness Rating",
        [FIELD_REOPENS] = "Number of Reopen" } },
    { "Salesforce",
      { [FIELD_ID] = "Case Number|CASENUMBER|Case ID",
        [FIELD_CREATED] = "Date/Time Opened|CREATEDDATE|Opened Date",
        [FIELD_SOLVED] = "Date/Time Closed|CLOSEDDATE|Closed Date",
        [FIELD_FIRST_RESPONSE] = "Email Message Date",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "Description",
        [FIELD_CHANNEL] = "Case Origin|ORIGIN",
        [FIELD_STATUS] = "Status",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_CATEGORY] = "Type|Case Reason|REASON",
        [FIELD_CUSTOMER] = "CONTACTID|Contact Name",
        [FIELD_AGENT] = "Case Owner|Case Owner Alias|OWNERID" } },
    { "Dynamics 365",
      { [FIELD_ID] = "Case Number|(Do Not Modify) Case",
        [FIELD_CREATED] = "Created On",
        [FIELD_SOLVED] = "Resolution Date",
        [FIELD_SUBJECT] = "Case Title",
        [FIELD_BODY] = "Description",
        [FIELD_CHANNEL] = "Channel|Origin",
        [FIELD_STATUS] = "Status|Status Reason",
        [FIELD_PRIORITY] = "Priority",
        [FIELD_CATEGORY] = "Case Type",
        [FIELD_CUSTOMER] = "Customer",
        [FIELD_AGENT] = "Owner" } },
    { "Outlook",
      { [FIELD_SUBJECT] = "Subject|Onderwerp",
        [FIELD_BODY] = "Body|Tekst",
        [FIELD_PRIORITY] = "Importance|Urgentie",
        [FIELD_CATEGORY] = "Categories|Categorieën",
        [FIELD_CUSTOMER] = "From: (Address)|Van: (adres)|From: (Name)|Van: (naam)" } },
    { "Gorgias",
      { [FIELD_ID] = "Ticket id",
        [FIELD_CREATED] = "Created datetime|Creation date",
        [FIELD_SOLVED] = "Closed datetime|Full resolution time (minutes)",
        [FIELD_FIRST_RESPONSE] = "First response time (minutes)",
        [FIELD_SUBJECT] = "Subject",
        [FIELD_BODY] = "email body",
        [FIELD_CHANNEL] = "Channel",
        [FIELD_STATUS] = "Status",
        [FIELD_TAGS] = "Tags",
        [FIELD_CATEGORY] = "Ticket field: Contact Reason",
        [FIELD_CUSTOMER] = "Customer email|customer.id|Customer name",
        [FIELD_AGENT] = "Assignee name",
        [FIELD_CSAT] = "Satisfaction score|satisfaction_survey.score|Satisfaction score (1-5)",
        [FIELD_MESSAGES] = "Messages count" } },
    { "generic",
      { [FIELD_ID] =
            "id|ticket id|ticketid|ticket nummer|ticketnummer|ticket "
            "number|ticket|nummer|number|nr|zaaknummer|"
            "case id|case number|issue key|meldingnummer|referentie|reference|message id|conversation id"
            "|zaaknr|zaak|dossiernummer|dossier|casenummer|case|ticketnr|incident"
            "|incidentnummer|volgnummer|meldingsnummer"
            "|numéro|n°|numéro de ticket|n° de ticket|n° ticket|id du ticket|numéro de dossier|n° de dossier"
            "|n° dossier|numéro de requête|numéro de la requête|numéro de demande|référence"
            "|meldingsnr|volgnr|aanvraagnummer|numéro d'incident|id de conversation|identifiant",
        [FIELD_CREATED] =
            "created|created at|created on|created time|created date|creation date|createdat|"
            "date created|aangemaakt|aangemaakt op|aanmaakdatum|datum aangemaakt|aangemeld|aanmelddatum|"
            "ontvangen|ontvangen op|ontvangstdatum|opened|opened at|received|received at|date|datum|"
            "datum tijd|timestamp|tijdstip|start|erstellt|erstellt am|erstelldatum|créé le|date de création"
            "|aanvraagdatum|begindatum|startdatum|binnengekomen|binnengekomen op"
            "|datum ontvangst|datum melding|meldingsdatum|contactdatum|datum contact"
            "|creation time|submitted at|open date"
            "|ingediend op|datum indiening|geregistreerd op|datum registratie"
            "|créé|heure de création|date/heure de création|date d'ouverture|date/heure d'ouverture|ouvert le"
            "|date de réception|reçu le|date d'entrée|date de la demande|date de contact|date et heure"
            "|aanmaaktijd|geopend op|date de début",
        [FIELD_SOLVED] =
            "solved|solved at|closed|closed at|closed date|resolved|resolved at|opgelost|opgelost op|"
            "gesloten|gesloten op|sluitingsdatum|afgehandeld|afgehandeld op|afgemeld|datum afgehandeld|"
            "geschlossen|gelöst|résolu le|clôturé le"
            "|afsluitdatum|einddatum|datum gesloten|datum opgelost|close date"
            "|completed at|resolution minutes|resolution time minutes"
            "|full resolution time in minutes|oplostijd minuten|doorlooptijd minuten"
            "|behandeld op|datum behandeling|datum afhandeling|afgesloten op"
            "|résolu|date de résolution|heure de résolution|date/heure de résolution|clôturé|date de clôture"
            "|heure de clôture|fermé le|date de fermeture|heure de fermeture|date/heure de fermeture"
            "|traité le|date de traitement|terminé le"
            "|afgewerkt op",
        [FIELD_FIRST_RESPONSE] = "first response|first response at|first reply|first reply at|eerste reactie|"
                                 "eerste reactie op|eerste antwoord|first response minutes|first reply time|"
                                 "first response time|reactietijd|beantwoord op|datum antwoord|"
                                 "première réponse|première réponse le|date de première réponse|"
                                 "date de la première réponse|heure de première réponse|"
                                 "heure de la première réponse|délai de première réponse|répondu le",
        [FIELD_SUBJECT] =
            "subject|onderwerp|title|titel|short description|korte omschrijving|summary|samenvatting|"
            "betreff|betrifft|objet|sujet|titre"
            "|betreft|brève description|nom du ticket",
        [FIELD_BODY] =
            "body|text|tekst|description|omschrijving|beschrijving|message|bericht|vraag|klantvraag|inhoud|"
            "content|question|verzoek|melding|toelichting|opmerking|comment|utterance|query|nachricht|"
            "beschreibung|frage|anfrage|inhalt|texte|contenu"
            "|gespreksnotitie|notitie|klacht|details|ticket description|message body"
            "|customer message|klantbericht|mailtekst|e-mailtekst|transcript"
            "|conversation|user message|full text|ticket text|vraag klant|vraagtekst"
            "|demande|question du client|message du client|commentaire|plainte|détails|signalement",
        [FIELD_REPLY] =
            "reply|antwoord|agent reply|answer|response|reactie|oplossing|solution|resolution|antwort|"
            "réponse"
            "|agent response|antwoord medewerker|reactie medewerker|antwoordtekst"
            "|response text|support reply|public reply|resolution notes"
            "|réponse de l'agent|réponse envoyée|réponse au client",
        [FIELD_CHANNEL] = "channel|kanaal|source|bron|via|origin|herkomst|kanal|canal"
                          "|medium|contactkanaal|communicatiekanaal|ticket source"
                          "|origine|origine de la requête|canal de contact|moyen de contact"
                          "|oorsprong van aanvraag|contactwijze|type d'entrée",
        [FIELD_STATUS] = "status|state|toestand|statut|état"
                         "|statut du ticket",
        [FIELD_PRIORITY] = "priority|prioriteit|urgentie|urgency|priorität|priorité|urgence",
        [FIELD_TAGS] = "tags|tag|trefwoorden|keywords|étiquettes|mots-clés",
        [FIELD_CATEGORY] =
            "category|categorie|subcategory|subcategorie|sub category|type|soort|label|labels|intent|"
            "topic|class|classification|contact reason|reason|reden|onderwerpcategorie|vraagtype|"
            "kategorie|catégorie"
            "|thema|theme|rubriek|hoofdcategorie|contactreden|case type|ticket type"
            "|issue type|request type|soort melding|soort vraag|classificatie|klasse"
            "|sous-catégorie|thème|motif|motif de contact|type de demande|type de requête|rubrique",
        [FIELD_CUSTOMER] =
            "customer id|klantnummer|klant id|klantid|customer|klant|requester|requester id|aanvrager|"
            "aanmelder|melder|contact|contact id|contact name|email|e-mail|e-mailadres|email address|"
            "from|van|afzender|sender|customer email|customer name|klantnaam|kunde|client"
            "|relatie|relatienummer|klantcode|user id|userid|burger|inwoner|indiener|naam burger|naam inwoner"
            "|naam klant|naam aanvrager|naam melder"
            "|numéro de client|n° client|n° de client|id client|adresse e-mail|courriel|expéditeur|demandeur"
            "|nom du contact|nom du client|nom complet|citoyen"
            "|contactpersoon|naam contactpersoon|volledige naam"
            "|nom du demandeur|utilisateur|contact associé|naam|nom",
        [FIELD_AGENT] =
            "agent|medewerker|behandelaar|assignee|owner|eigenaar|assigned to|toegewezen aan|bearbeiter"
            "|gestionnaire|collaborateur|propriétaire|propriétaire de la requête|assigné à|attribué à"
            "|assigné|propriétaire du ticket|opérateur|coéquipier|eigenaar van aanvraag|dossierbeheerder"
            "|behandeld door|traité "
            "par",
        [FIELD_GROUP] =
            "group|groep|team|afdeling|department|queue|behandelgroep|behandelaarsgroep|gruppe|groupe"
            "|wachtrij|oplosgroep|team name|dienst|équipe|département",
        [FIELD_CSAT] =
            "csat|tevredenheid|satisfaction|satisfaction score|rating|score|klanttevredenheid|beoordeling"
            "|csat score|rapportcijfer|waardering|klantwaardering"
            "|évaluation|résultats de l'enquête|satisfaction client",
        [FIELD_REOPENS] =
            "reopens|heropend|reopen count|aantal heropend|reopened|rouvert|réouvert|réouvertures",
        [FIELD_HANDLE_MINUTES] =
            "handle minutes|behandeltijd|handle time|handling time|time spent|tijd besteed|"
            "bestede tijd|afhandeltijd minuten|behandeltijd minuten|aht"
            "|duur|gespreksduur|duration|verwerkingstijd|handling minutes"
            "|bestede minuten|temps de traitement|durée de traitement|durée|temps passé|temps consacré",
        [FIELD_MESSAGES] = "messages|message count|messages count|aantal berichten|berichten",
        [FIELD_LANGUAGE] = "language|taal|lang|locale|sprache|langue",
        [SYSTEM_AUTHOR] =
            "direction|richting|author type|sender type|message author type|from type|author role|"
            "sender role|author|sender|afzender|from|van|role|rol|speaker|spreker",
        [SYSTEM_PUBLIC] = "public|is public|publiek|openbaar|zichtbaar|visible|zichtbaar voor klant",
        [SYSTEM_INTERNAL] =
            "private|is private|internal|is internal|intern|prive|privé|internal note|interne notitie" } },
};

const struct system *systems_all(size_t *count)
{
    *count = sizeof systems / sizeof *systems;
    return systems;
}

const char *field_name(enum field f)
{
    static const char *const names[FIELD_COUNT] = {
        "id",      "created", "solved",   "first_response", "subject",  "body",     "reply",
        "channel", "status",  "priority", "tags",           "category", "customer", "agent",
        "group",   "csat",    "reopens",  "handle_minutes", "messages", "language", "gold",
    };
    return f < FIELD_COUNT ? names[f] : "";
}
