-- Records by the time of their confirmation: looked for every hour, and counted on the home page.
CREATE INDEX organisation_confirmed ON organisation (confirmed) WHERE confirmed IS NOT NULL;
