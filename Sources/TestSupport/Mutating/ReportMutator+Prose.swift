internal import Disclosure

extension ReportMutator {
  /// Falsifies one figure of a sentence that claims something.
  mutating func falsifyFigure(_ kind: PlantedError.Kind, of report: GeneratedReport) -> PlantedError? {
    let claims = Self.claims(of: kind)
    let places = Self.sentences(of: report) { claims.contains($0.claim) }
    guard let place = places.randomElement(using: &random) else { return nil }
    var report = report
    let sentence = report.parts[place.part].paragraphs[place.paragraph][place.sentence]
    guard let changed = falsified(sentence, kind, report) else { return nil }
    report.parts[place.part].paragraphs[place.paragraph][place.sentence] = changed
    return PlantedError(kind: kind, report: report, caughtBy: sentence.claim.checks, cells: [])
  }

  private static func claims(of kind: PlantedError.Kind) -> Set<GeneratedSentence.Claim> {
    switch kind {
    case .percentageWrong: [.share, .growth]
    case .sumWrong: [.sum]
    default: [.received, .closed, .carriedOut, .review, .litigation]
    }
  }

  private mutating func falsified(
    _ sentence: GeneratedSentence, _ kind: PlantedError.Kind, _ report: GeneratedReport
  ) -> GeneratedSentence? {
    var sentence = sentence
    let figures = sentence.pieces.indices.filter { if case .figure = sentence.pieces[$0] { true } else { false } }
    guard let first = figures.first, let last = figures.last, case .figure(let text) = sentence.pieces[last] else {
      return nil
    }
    switch kind {
    case .unitWrong:
      guard first + 1 < sentence.pieces.count else { return nil }
      sentence.pieces[first + 1] = .unit("万件")
    case .percentageWrong:
      guard let percent = Numeral(text) else { return nil }
      // Far enough from every denominator that a reader could think of.
      let shift = Numeral(mantissa: Int64(random.number(11...19)) * (percent < 50 ? 1 : -1), scale: 0)
      let wrong =
        percent + Numeral(mantissa: shift.mantissa * 10, scale: 1) + Numeral(mantissa: 3, scale: percent.scale)
      guard !plausibleShares(of: sentence, in: report, decimals: percent.scale).contains(wrong) else { return nil }
      sentence.pieces[last] = .figure(wrong.description)
    case .sumWrong:
      guard let place = figures.dropFirst().randomElement(using: &random),
        case .figure(let part) = sentence.pieces[place],
        let number = Int(part)
      else { return nil }
      sentence.pieces[place] = .figure(String(number + random.number(1...9)))
    default:
      guard case .figure(let part) = sentence.pieces[first], let number = Int(part) else { return nil }
      let wrong = number + random.number(1...9)
      guard !report.values.values.contains(Numeral(wrong)) else { return nil }
      let sum = report["requests.receivedNew.total"] + report["requests.carriedIn.total"]
      guard wrong != sum else { return nil }
      sentence.pieces[first] = .figure(String(wrong))
    }
    return sentence
  }

  /// The shares that a checker may take for true.
  private func plausibleShares(
    of sentence: GeneratedSentence, in report: GeneratedReport, decimals: UInt8
  ) -> [Numeral] {
    let numbers = sentence.pieces.compactMap { if case .figure(let text) = $0 { Int(text) } else { nil } }
    guard let part = numbers.first else { return [] }
    let received = report["requests.receivedNew.total"]
    let wholes = [received, received + report["requests.carriedIn.total"], report["requests.resultsTotal.total"]]
    return wholes.filter { $0 > 0 }.map {
      Percentage.rounded(Numeral(part), of: Numeral($0), decimals: Int(decimals))
    }
  }

  /// Says that there were no requests, or no remedies, although the tables show some.
  mutating func denyRequests(of report: GeneratedReport) -> PlantedError? {
    let denials: [(GeneratedSentence.Claim, Set<GeneratedSentence.Claim>, GeneratedSentence)] = [
      (.noRequests, [.received, .closed, .carriedOut, .share], "\(report.year)年，本机关未收到政府信息公开申请。"),
      (.noRemedies, [.review, .litigation], "未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。"),
    ]
    for (claim, contradicted, sentence) in denials.shuffled(using: &random) {
      let places = Self.sentences(of: report) { contradicted.contains($0.claim) }
      guard let first = places.first else { continue }
      var changed = report
      for place in places.reversed() {
        changed.parts[place.part].paragraphs[place.paragraph].remove(at: place.sentence)
      }
      changed.parts[first.part].paragraphs[first.paragraph].insert(sentence.claiming(claim), at: first.sentence)
      return PlantedError(kind: .denialFalse, report: changed, caughtBy: claim.checks, cells: [])
    }
    return nil
  }

  private struct Place {
    var part, paragraph, sentence: Int
  }

  private static func sentences(
    of report: GeneratedReport, where wanted: (GeneratedSentence) -> Bool
  ) -> [Place] {
    var places: [Place] = []
    for (part, contents) in report.parts.enumerated() {
      for (paragraph, sentences) in contents.paragraphs.enumerated() {
        for (sentence, text) in sentences.enumerated() where wanted(text) {
          places.append(Place(part: part, paragraph: paragraph, sentence: sentence))
        }
      }
    }
    return places
  }
}
