-- 0011: an account at an identity provider (OpenID Connect) is a way to sign in, too.
--
-- Sensitive columns: none new. Of such a credential `handle` is a keyed hash of issuer and subject,
-- and `secret` is empty: the hub keeps nothing that would let it act at the provider.

ALTER TABLE credential DROP CONSTRAINT credential_kind_check;
ALTER TABLE credential ADD CONSTRAINT credential_kind_check
    CHECK (kind IN ('passkey', 'password', 'one-time', 'recovery', 'oidc'));
