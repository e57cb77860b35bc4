# ./dev verify-log: prove the operations log up to its last signed anchor
application_command org.sayram.operations.internal.VerifyLogCommand "$@"
