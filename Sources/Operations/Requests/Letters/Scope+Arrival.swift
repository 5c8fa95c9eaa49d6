import CivilTime
import Disclosure
import Persistence

extension Scope {
  /// Notes that a letter was received where a term begins with that: to pay a fee, to give an opinion.
  func noteArrival(of letter: CaseLetter, by delivery: Delivery) throws {
    guard let day = delivery.reachedOn else { return }
    if letter.kind == .feeNotice {
      let notices = try letters.ofMatter(letter.matter).filter { $0.kind == .feeNotice && $0.state == .signed }
      // The fees and their notices of a case follow one another, so that the first notice belongs to the first fee.
      guard let index = notices.firstIndex(where: { $0.id == letter.id }) else { return }
      let fees = try fees.ofMatter(letter.matter)
      guard fees.indices.contains(index), fees[index].reachedOn == nil else { return }
      var fee = fees[index]
      fee.reachedOn = day
      try self.fees.put(fee)
    }
    let asking: Set<LetterKind> = [.thirdPartyConsultation, .jointOrganConsultation, .assistanceRequest]
    if asking.contains(letter.kind), let consultation = letter.consultation {
      try noteArrival(at: consultation, of: letter.matter, on: day)
    }
  }

  private func noteArrival(at id: Consultation.ID, of matter: Matter.ID, on day: CivilDate) throws {
    var work = try RequestWork(matter, version: nil, in: self)
    guard let index = work.request.course.consultations.firstIndex(where: { $0.id == id }),
      work.request.course.consultations[index].reachedOn == nil,
      work.request.course.consultations[index].answeredOn == nil
    else { return }
    work.request.course.consultations[index].reachedOn = day
    try work.save(
      as: .opinionRecorded,
      [
        .init("consultation", before: nil, after: id.description),
        .init("reachedOn", before: nil, after: day.description),
      ])
  }
}
