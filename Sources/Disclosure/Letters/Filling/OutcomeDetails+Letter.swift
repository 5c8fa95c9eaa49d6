import CivilTime

extension OutcomeDetails {
  /// What the reply takes from the outcome; what the course of the request and a fee bring is added to it.
  ///
  /// Third parties and those who searched are not named: the file names them, and the applicant has no need to know.
  public var letterValues: [LetterField: String] {
    var values: [LetterField: String] = [:]
    for extra in extras { values.merge(extra.letterValues(for: outcome)) { first, _ in first } }
    // No article speaks of confirming or re-issuing: the basis of that reply is the handler's, and counsel's.
    let citation = OutcomeRules.shared[outcome].citation
    if !citation.isEmpty { values[.legalBasis] = citation }
    return values
  }
}

extension OutcomeExtra {
  fileprivate func letterValues(for outcome: Outcome) -> [LetterField: String] {
    switch self {
    case .publicPlace(let place): [.accessWay: place.letterText]
    case .supply(let supply): supply.letterValues
    case .withheldParts(let parts): [.withheldParts: WithheldPart.letterText(of: parts)]
    case .refusal(let refusal): refusal.letterValues(for: outcome)
    case .thirdParties(let answers): [.thirdPartyReply: ThirdPartyAnswer.letterText(of: answers)]
    case .publicInterest(let text), .creation(let text): [.reasons: text]
    case .specialLaw(let law): [.specialStatute: law.law, .specialChannel: law.place]
    case .search(let record): [.searchDescription: record.letterText]
    case .rightOrgan(let organ): organ.letterValues
    case .stillUnclear(let request): [.reasons: request.unclear]
    case .petitionChannel(let text): [.specialChannel: text]
    case .firstAnswer(let answer): [.firstReplyOn: answer.on?.chinese ?? "", .firstReplyNumber: answer.number]
    case .publication(let text): [.accessWay: text]
    case .excess(let count): count.letterValues
    case .lapsedTerm(let term): term.letterValues(for: outcome)
    case .statement(let statement): [.reasons: statement.text]
    }
  }
}

extension PublicPlace {
  fileprivate var letterText: String { publishedOn.map { "\(place)（\($0.chinese)公开）" } ?? place }
}

extension Supply {
  fileprivate var letterValues: [LetterField: String] {
    switch self {
    case .enclosed(let carrier, let pages, let enclosures):
      [
        .carrier: pages > 0 ? "\(carrier.chinese)，共\(pages)页" : carrier.chinese,
        .suppliedParts: enclosures.joined(separator: "；"),
      ]
    case .announced(let way, let place, let day):
      [.carrier: way, .accessWay: (day.map { "\($0.chinese)起，" } ?? "") + place, .suppliedParts: place]
    }
  }
}

extension Supply.Carrier {
  /// What a letter calls it.
  public var chinese: String {
    switch self {
    case .paper: "纸质"
    case .email: "电子邮件"
    case .medium: "电子介质"
    case .download: "网上下载"
    case .reading: "查阅、抄录"
    }
  }
}

extension WithheldPart {
  /// One line for each part: where, on what provision, and why.
  fileprivate static func letterText(of parts: [WithheldPart]) -> String {
    parts.enumerated().map { index, part in
      let provision = part.ground.map { "根据\($0.provision.chinese)，" } ?? ""
      return "\(index + 1)．\(part.passage)：\(provision)\(part.reasons)"
    }.joined(separator: "\n")
  }
}

extension RefusalReasons {
  fileprivate func letterValues(for outcome: Outcome) -> [LetterField: String] {
    outcome == .refusedProhibitedByLaw ? [.reasons: reasons, .specialStatute: basis] : [.reasons: reasons]
  }
}

extension ThirdPartyAnswer {
  fileprivate static func letterText(of answers: [ThirdPartyAnswer]) -> String {
    Result.allCases.compactMap { result in
      let count = answers.count { $0.result == result }
      return count == 0 ? nil : (answers.count == 1 ? "" : "\(count)个第三方") + result.chinese
    }.joined(separator: "；")
  }
}

extension ThirdPartyAnswer.Result {
  fileprivate var chinese: String {
    switch self {
    case .agrees: "同意公开"
    case .objectsWithReason: "不同意公开，理由合理"
    case .objectsWithoutReason: "不同意公开，理由不充分"
    case .silent: "逾期没有提出意见"
    }
  }
}

extension SearchRecord {
  fileprivate var letterText: String {
    let parts = [
      ("查找的系统", systems), ("查找的档案", archives), ("使用的关键词", keywords),
      ("查找的时间", [began, ended].compactMap { $0?.chinese }),
    ]
    return parts.filter { !$1.isEmpty }.map { title, values in
      title + "：" + values.joined(separator: title == "查找的时间" ? "至" : "、")
    }.joined(separator: "\n")
  }
}

extension RightOrgan {
  fileprivate var letterValues: [LetterField: String] {
    isDeterminable ? [.reasons: reasons, .rightOrgan: name, .rightOrganContact: contact] : [.reasons: reasons]
  }
}

extension ExcessCount {
  fileprivate var letterValues: [LetterField: String] {
    let said = applicantReasons.trimmed
    return [
      .requestCounts: "\(from.chinese)至\(through.chinese)共\(count)件",
      .applicantReasons: said.isEmpty ? assessment : "\(said)；\(assessment)",
    ]
  }
}

extension LapsedTerm {
  fileprivate func letterValues(for outcome: Outcome) -> [LetterField: String] {
    [(outcome == .feeLapsed ? LetterField.feeDueOn : .correctionDueOn): endedOn?.chinese ?? ""]
  }
}
