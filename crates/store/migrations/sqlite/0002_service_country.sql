-- Which services serve which country, so that find help reads only those. Every service stands
-- once more under no country, for who does not say where.
CREATE TABLE service_country (
    country    TEXT NOT NULL,
    service_id BLOB NOT NULL REFERENCES service (id) ON DELETE CASCADE,
    PRIMARY KEY (country, service_id)
) STRICT;
CREATE INDEX service_country_by_service ON service_country (service_id);

INSERT INTO service_country (country, service_id) SELECT '', id FROM service;
INSERT INTO service_country (country, service_id)
SELECT DISTINCT each.value, service.id FROM service, json_each(service.doc, '$.countries') AS each;
