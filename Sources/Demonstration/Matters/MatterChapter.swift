import CivilTime
import Disclosure
import Operations
import Persistence

/// The matters of the past year, made day by day as the people of the offices would.
struct MatterChapter: DemonstrationChapter {
  let title = "事项、当事人、审批"

  func write(in book: inout DemonstrationBook) async throws {
    let offices = MatterOffice.all(in: book)
    guard !offices.isEmpty, book.plan.mattersByHand > 0 else { return }
    let director = MatterDirector(
      today: book.plan.today, first: book.plan.lastLoadedDay.adding(days: 1), offices: offices.count)
    let scripts = director.scripts(book.plan.mattersByHand, &book.random)
    var players = scripts.map { MatterPlayer(script: $0, office: offices[$0.office]) }
    let cues = scripts.indices.flatMap { matter in
      scripts[matter].steps.enumerated().map { (day: $1.day, order: $0, matter: matter, step: $1.step) }
    }
    .sorted { ($0.day.dayNumber, $0.matter, $0.order) < ($1.day.dayNumber, $1.matter, $1.order) }
    for cue in cues {
      book.clock.set(cue.day, minute: 9 * 60)
      try await players[cue.matter].play(cue.step, in: &book)
    }
  }
}
