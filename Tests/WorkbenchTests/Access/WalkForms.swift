import Disclosure
import Operations

/// What is typed into each form of the desk: enough for the operation behind it to be asked.
struct WalkForms {
  let place: WalkPlace
  /// Who fills them in.
  let person: Int64

  /// The fields of the form that is sent to an address.
  func fields(of path: String, _ word: String) -> [(name: String, value: String)] {
    let parts = path.split(separator: "/").map(String.init)
    return switch parts.count > 1 ? parts[1] : "" {
    case "matters": matter(parts.last ?? "")
    case "requests" where WalkRequest.isAfterReply(parts): afterReply
    case "requests" where parts.last == "register.xlsx": [("organ", "\(place.rawValue)"), ("year", "2026")]
    case "requests": letter + request
    case "items": item(parts.last ?? "")
    case "organs": organ(parts.last ?? "")
    case "people": parts.last == "roles" ? grant : account
    case "profile": [("name", "程序"), ("days", "30"), ("byEmail", "on")]
    case "account-rules":
      AccountRules.bounds.map { (String($0.name.split(separator: ".").last ?? ""), "\($0.range.lowerBound)") }
        + [("passwordPolicy", PasswordPolicy.lengthOnly.name)]
    case "roles": [("name", "新角色"), ("duty", "business"), ("capabilities", "viewMatters")]
    case "chains": chain
    case "calendar":
      [
        ("date", "2026-05-06"), ("kind", "holiday"), ("name", "节日"), ("text", CalendarPageTests.year),
        ("confirmed", "on"),
      ]
    case "settings": [("value", "4")]
    case "absences":
      [
        ("person", "\(place == .own ? person : place.records + 50)"),
        ("deputy", "\(place == .own ? 10_000_050 : place.records + 51)"), ("from", "2026-05-01"), ("to", "2026-05-02"),
      ]
    case "journal": [("chain", "\(place.rawValue)")]
    case "retention": retention
    case "notifications": [("upTo", "\(place == .own ? person : place.records + 50)")]
    case "letter-templates": [("effectiveOn", "2026-03-16"), ("part.query", "可以在网站查询。")]
    case "seals": [("lastDay", "2026-03-16")]
    case "remedy-clauses": [("digest", RemedyRules.shippedDigest)]
    case "organ": [("organ", "\(place == .own ? 1 : place.rawValue)")]
    default: purpose
    }
  }

  private func item(_ step: String) -> [(name: String, value: String)] {
    [
      ("key", step == "removal" ? "w" : "k"), ("basedOn", "\(place.records + 96)"), ("kind", "notice"),
      ("title", "河滨路"), ("formedOn", "2026-03-16"), ("column", "notice"),
      ("attribute", "proactive"), ("version", "\(place.records + 96)"), ("reason", "单位电话"),
      ("result", "publish"), ("ground", "不涉密"), ("approvalVersion", "1"), ("sort", "correction"),
      ("explanation", "补充"), ("day", "2030-01-01"), ("time", "09:00"), ("nextReviewOn", "2030-01-01"),
      ("channel", "library"), ("on", "2026-03-16"), ("evidence", "签收单"),
    ]
  }

  private var afterReply: [(name: String, value: String)] {
    [
      ("path", "review"), ("authority", "青禾县人民政府"), ("acceptedOn", "2026-03-02"), ("endedOn", "2026-03-10"),
      ("decision", "reviewUpheld"), ("title", "河滨路征收补偿标准"), ("to", "市政府办公室"), ("on", "2026-03-10"),
    ]
  }

  private var purpose: [(name: String, value: String)] { [("reason", "checkIdentity"), ("note", "核对")] }

  private func matter(_ step: String) -> [(name: String, value: String)] {
    purpose + [
      ("title", "河滨路征收"), ("openedOn", "2026-03-16"), ("workdays", "20"), ("assignee", "\(place.records + 50)"),
      ("kind", "naturalPerson"), ("name", "张三"), ("opinion", "同意"), ("target", "\(place.records + 51)"),
    ]
  }

  private var request: [(name: String, value: String)] {
    [
      ("channel", "inPerson"), ("evidence.submitted", "2026-03-16"), ("kind", "naturalPerson"), ("name", "张三"),
      ("contact", "13800001234"), ("description", "征收补偿方案"), ("reachedOn", "2026-03-10"), ("days", "5"),
      ("reasons", "材料多"), ("parts.count", "2"), ("parts.0.item", "方案"), ("parts.1.item", "批复"),
      ("outcome", "D17"), ("petitionChannel", "12345"),
    ]
  }

  private func organ(_ step: String) -> [(name: String, value: String)] {
    let facts = [("name", "青禾县某局"), ("level", "department"), ("documentWord", "某")]
    return switch step {
    case "organs": facts + [("territorialParent", "\(place.rawValue)")]
    case "succession": [("to", "9"), ("effectiveOn", "2026-03-01"), ("basis", "机构改革")]
    case ":succession":
      [
        ("to", "9"), ("effectiveOn", "2026-03-01"), ("basis", "机构改革"), ("reason", "登记错误"),
        ("seen", "9||2026-03-01|机构改革"),
      ]
    case "place": [("territorialParent", place == .below ? "1" : "9")]
    case "abolition": [("on", "2026-03-01"), ("successor", "9"), ("basis", "机构改革")]
    case "publication": []
    default: facts + [("arrangement", "编排"), ("procedure", "程序"), ("supervision", "监督"), ("remedies", "救济")]
    }
  }

  private var letter: [(name: String, value: String)] {
    [
      ("way", "post"), ("sentOn", "2026-03-16"), ("reference", "XA1"), ("reachedOn", "2026-03-16"), ("note", "签收"),
    ]
  }

  private var account: [(name: String, value: String)] {
    [
      ("organ", "\(place == .own ? 1 : place.rawValue)"), ("dutyClass", "system"), ("signInName", "xinren"),
      ("name", "新人"),
    ]
  }

  private var grant: [(name: String, value: String)] {
    [("role", "1"), ("organ", "\(place == .own ? 1 : place.rawValue)"), ("reach", "organ")]
  }

  private var chain: [(name: String, value: String)] {
    [
      ("kind", "general"), ("name", "新链"), ("effectiveOn", "2026-03-16"), ("title1", "审"),
      ("holder1", "person-\(place.records + 51)"),
    ]
  }

  private var retention: [(name: String, value: String)] {
    [
      ("kind", "general"), ("matters", "\(place.records + 3)"), ("reason", "期满"), ("decision", "approve"),
      ("months", "60"), ("basis", "规定"),
    ]
  }
}
