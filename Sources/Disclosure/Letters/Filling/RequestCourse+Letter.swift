public import CivilTime

extension RequestCourse {
  /// What letters take from the course of a request: the days that are computed and so never retyped.
  ///
  /// A day that nobody knows yet is left out, so that a letter that needs it cannot be written.
  public func letterValues(in calendar: WorkCalendar) -> [LetterField: String] {
    var values: [LetterField: String] = [.channel: channel.chinese]
    values[.receivedOn] = receipt.flatMap { $0.isFixed ? $0.day.chinese : nil }
    let clock = clock(in: calendar)
    values[.dueOn] = clock.due(in: calendar)?.date.chinese
    if let extension_ = clock.counted?.extensions.last {
      values[.extensionDays] = String(extension_.count)
      values[.newDueOn] = clock.due(in: calendar)?.date.chinese
    } else if let day = clock.delayedTo {
      values[.newDueOn] = day.chinese
    }
    if let days = regime.opinionDays { values[.consultationDays] = String(days) }
    let asked: [(RequestEvent, notice: LetterField?, due: LetterField)] = [
      (.requestCorrection, .correctionNoticeOn, .correctionDueOn), (.requestExplanation, nil, .explanationDueOn),
      (.noticeFee, .feeNoticeOn, .feeDueOn),
    ]
    for (event, notice, due) in asked {
      guard let step = steps.last(where: { $0.event == event }) else { continue }
      if let notice { values[notice] = step.on.chinese }
      values[due] = last(of: step, in: calendar)?.date.chinese
      if event == .noticeFee { values[.feeDays] = step.term.map { String($0.count) } }
    }
    return values
  }
}

extension FeeAssessment {
  /// What the letters about a fee take from its assessment.
  public var letterValues: [LetterField: String] {
    let unit: String
    switch method {
    case .perCase: unit = "件"
    case .perVolume: unit = "页"
    }
    let text = lines.map { line in
      "第\(line.from)\(line.through.map { "至\($0)" } ?? "")\(unit)\(line.through == nil ? "起" : "")："
        + "\(line.quantity)\(unit)×\(line.rate)元＝\(line.amount)元"
    }
    return [.feeCalculation: text.joined(separator: "\n"), .feeAmount: "\(total)元"]
  }
}
