# ./dev decode PROTOCOL: hex frames in, JSON lines out; nothing else reaches the output
protocol=${1:-}
case $protocol in
  gb26875 | jt808) shift ;;
  '') fail "'./dev decode' needs the name of a protocol. Known: gb26875, jt808." ;;
  *) fail "'./dev decode $protocol': unknown protocol. Known: gb26875, jt808." ;;
esac
build_classes "engines/$protocol"
exec "$JAVA" -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
  -cp "engines/$protocol/target/classes:kernel/target/classes" "org.sayram.$protocol.DecodeCommand" "$@"
