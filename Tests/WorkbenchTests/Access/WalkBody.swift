/// What a program sends to each address of the API: enough for the operation behind it to be asked.
struct WalkBody {
  let place: WalkPlace

  /// The body that is sent to an address.
  func text(of path: String) -> String {
    switch path.split(separator: "/").last {
    case "requests": request
    case "imports":
      #"{"organ":\#(place.rawValue),"rows":[{"number":"9","receivedOn":"2026-03-02","kind":"自然人","name":"王某","content":"许可"}]}"#
    // Refused for what it lacks, so that the request stays where it is for whoever asks next.
    case "steps": #"{"version":1,"event":"consultOrgans","organs":[{"kind":"jointOrgan","name":"","question":""}]}"#
    case "approval": #"{"approval":\#(place.records + 61),"version":1,"step":"agree"}"#
    case "evidence": #"{"version":1,"evidence":[{"kind":"confirmed","on":"2026-03-10"}]}"#
    case "opinions": #"{"version":1,"consultation":\#(place.records + 71),"reachedOn":"2026-03-10"}"#
    case "proposal": #"{"version":1,"proposal":"拟公开"}"#
    case "extension": #"{"version":1,"days":5,"reasons":"材料多"}"#
    case "answer": #"{"version":1,"reasons":"材料不多"}"#
    case "split": #"{"version":1,"parts":["方案","批复"]}"#
    case ":party": #"{"version":1,"party":{"kind":"naturalPerson","name":"张三","contact":"13800001234"}}"#
    case "secret": "{}"
    case ":letter": #"{"version":1,"parts":[{"key":"query","text":"可以在网站查询。"}]}"#
    case "refill", "void", "closing": #"{"version":1}"#
    case "deliveries": #"{"way":"post","sentOn":"2026-03-16","reference":"XA1"}"#
    case ":delivery": #"{"reachedOn":"2026-03-16"}"#
    case "remedies": "{\(remedy)}"
    case ":remedy": #"{"version":1,\#(remedy)}"#
    case "end": #"{"version":1,"endedOn":"2026-03-10","decision":"reviewUpheld"}"#
    case "folder", "document", "removal": "{}"
    case "publication": #"{"version":1,"title":"河滨路征收补偿标准"}"#
    case "suggestion": #"{"version":1,"isSuggested":true}"#
    case "report": #"{"version":1,"to":"市政府办公室","on":"2026-03-10"}"#
    case "assignment": #"{"version":1,"assignee":\#(place.records + 50)}"#
    case "freezing", "register": #"{"year":2025}"#
    case "follow": #"{"number":"青申〔2026〕1号","secret":"ABCD"}"#
    default: #"{"organ":\#(place.rawValue),"title":"河滨路征收"}"#
    }
  }

  private var remedy: String { #""path":"review","authority":"青禾县人民政府","acceptedOn":"2026-03-02""# }

  private var request: String {
    """
    {"organ":\(place.rawValue),"channel":"inPerson","evidence":[{"kind":"submitted","on":"2026-03-16"}],
     "applicant":{"kind":"naturalPerson","name":"张三","contact":"13800001234"},"description":"征收补偿方案"}
    """
  }
}
