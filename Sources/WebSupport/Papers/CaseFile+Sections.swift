import CivilTime
import Disclosure
import Documents
import Operations

extension CaseFile {
  static func consultations(_ taken: TakeOutCase.Outcome) -> Section {
    let parties = Dictionary(taken.details.matter.parties.map { ($0.id, $0.name) }) { first, _ in first }
    return section(
      "consultations", [("name", 4), ("question", 5), ("sent", 3), ("reached", 3), ("answer", 5)],
      taken.details.request.course.consultations.map { consultation in
        let answer = consultation.answer.map { Texts.text("archive.answer.\($0.rawValue)") } ?? ""
        return [
          consultation.party.flatMap { parties[$0] } ?? consultation.name, consultation.question,
          consultation.sentOn.chinese, consultation.reachedOn?.chinese ?? "",
          [consultation.answeredOn?.chinese ?? "", answer, consultation.reasons].filter { !$0.isEmpty }
            .joined(separator: "："),
        ]
      })
  }

  static func opinions(_ taken: TakeOutCase.Outcome) -> Section {
    let rows = taken.details.matter.approvals.enumerated().flatMap { index, approval in
      approval.opinions.map { opinion in
        let name = taken.names.people[opinion.person] ?? ""
        let stood = opinion.onBehalfOf.flatMap { taken.names.people[$0] }
        return [
          "\(index + 1)", approval.levels.first { $0.position == opinion.position }?.title ?? "",
          stood.map { Texts.text("archive.onBehalf", ["name": name, "for": $0]) } ?? name,
          Texts.text("archive.decision.\(opinion.decision.rawValue)"), opinion.text,
          "\(opinion.at.beijingDate) \(opinion.at.beijingTime)",
        ]
      }
    }
    return section(
      "opinions", [("round", 1), ("level", 3), ("by", 3), ("decision", 2), ("text", 6), ("at", 4)], rows)
  }

  static func deliveries(_ taken: TakeOutCase.Outcome) -> Section {
    let letters = Dictionary(taken.details.letters.map { ($0.id, $0) }) { first, _ in first }
    return section(
      "deliveries", [("letter", 5), ("way", 2), ("sent", 3), ("reference", 4), ("result", 5)],
      taken.details.deliveries.map { delivery in
        let letter = letters[delivery.letter]
        return [
          [letter?.kind.word ?? "", letter?.number ?? ""].filter { !$0.isEmpty }.joined(separator: " "),
          Texts.text(delivery.way.textKey), delivery.sentOn.chinese, delivery.reference,
          [delivery.result.word, delivery.note].filter { !$0.isEmpty }.joined(separator: "："),
        ]
      })
  }

  static func fees(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "fees", [("amount", 2), ("noticed", 3), ("reached", 3), ("paid", 3), ("receipt", 4)],
      taken.details.fees.map { fee in
        [
          "\(fee.assessment.total)元", fee.noticedOn.chinese, fee.reachedOn?.chinese ?? "", fee.paidOn?.chinese ?? "",
          fee.receipt,
        ]
      })
  }

  static func remedies(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "remedies", [("authority", 5), ("number", 4), ("accepted", 3), ("ended", 3)],
      taken.details.remedies.map {
        [$0.authority, $0.number, $0.acceptedOn.chinese, $0.endedOn?.chinese ?? ""]
      })
  }

  static func files(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "files", [("name", 6), ("bytes", 2), ("digest", 5)],
      taken.attachments.map { [$0.name, "\($0.bytes)", $0.digest] })
  }

  static func journal(_ taken: TakeOutCase.Outcome) -> Section {
    section(
      "journal", [("at", 4), ("what", 6), ("who", 3)],
      taken.journal.map { entry in
        let event = entry.event
        return [
          "\(event.at.beijingDate) \(event.at.beijingTime)", Texts.text("event.\(event.kind.rawValue)"),
          event.actor.person.flatMap { taken.names.people[$0] } ?? "",
        ]
      })
  }
}
