public import Documents
import Hummingbird
public import Operations
public import WebSupport

/// The platform for programs: the same operations as at the desk, as JSON under `/api/v1`.
///
/// A program signs in with a token in `Authorization: Bearer …`, which narrows what its owner may do.
public struct OfficeAPI: Sendable {
  private let desk: Desk
  private let press: Press
  private let version: String

  /// The addresses over a desk.
  ///
  /// - Parameters:
  ///   - desk: the door to the data.
  ///   - cabinet: where files go; nil where none are kept.
  ///   - typesetter: what sets letters as PDF, or says that nothing does.
  ///   - version: the version of the program.
  public init(
    desk: Desk, cabinet: FileCabinet? = nil, typesetter: any LetterTypesetter = NoTypesetter(), version: String
  ) {
    self.desk = desk
    press = Press(cabinet: cabinet, typesetter: typesetter)
    self.version = version
  }

  /// All addresses.
  public var routes: [WebRoute] { (endpoints + [description(described)]).map(\.route) }

  /// The addresses that are there for everybody, wherever citizens reach the platform; they need no session.
  public var visitorRoutes: [WebRoute] { routes.filter { $0.path.hasPrefix(APIRoutes.visitors) } }

  /// What the description describes, but for itself.
  var endpoints: [Endpoint] { records + cases + files + afterwards + visitors }

  private var records: [Endpoint] {
    let (organs, matters, tables) = (OrganResource(desk: desk), MatterResource(desk: desk), TableResource(desk: desk))
    return [
      AccountResource(desk: desk).me,
      organs.list, organs.one, organs.guide,
      matters.list, matters.one, matters.create, matters.assignment, matters.closing,
      tables.counts, tables.cases, tables.freezing, tables.register,
      SearchResource(desk: desk).find,
      DueDateResource(desk: desk).due,
    ]
  }

  private var cases: [Endpoint] {
    let (requests, work) = (RequestResource(desk: desk), RequestWorkResource(desk: desk))
    return [
      requests.list, requests.one, requests.days, requests.register,
      work.steps, ApprovalResource(desk: desk).step, work.evidence, work.opinions, work.proposal, work.prolongation,
      work.declining, work.split, work.party, work.secret,
    ]
  }

  private var files: [Endpoint] {
    let (letters, deliveries) = (LetterResource(desk: desk, press: press), DeliveryResource(desk: desk))
    let (files, archive) = (FileResource(desk: desk, press: press), ArchiveResource(desk: desk, press: press))
    return [
      letters.one, letters.edit, letters.refill, letters.pdf, letters.word,
      deliveries.record, deliveries.settle,
      files.list, files.attach, files.download, files.remove, files.papers, files.attachPaper, files.removePaper,
      archive.checklist, archive.folder, archive.document,
    ]
  }

  private var afterwards: [Endpoint] {
    let (remedies, after, lists) = (
      RemedyResource(desk: desk), AfterReplyResource(desk: desk), AfterReplyLists(desk: desk)
    )
    let registers = RegisterResource(desk: desk, cabinet: press.cabinet)
    return [
      registers.create, registers.one,
      remedies.list, remedies.add, remedies.change, remedies.end, after.conversion, after.suggestion, after.report,
      lists.pending, lists.candidates, lists.like,
    ]
  }

  private var visitors: [Endpoint] {
    let (visitors, receiving) = (VisitorResource(desk: desk), ReceivingResource(desk: desk))
    let (steps, files) = (OwnStepResource(desk: desk), OwnFileResource(desk: desk, press: press))
    return [
      receiving.organs, receiving.organ, receiving.earlier, visitors.file, visitors.follow,
      steps.one, steps.correction, steps.reasons, steps.suggestion, steps.rating, steps.withdrawal,
      files.send, files.pdf, files.word,
    ]
  }

  /// The description, which describes itself too, so that nothing that is answered is missing in it.
  var described: JSONValue { APIDescription(endpoints: endpoints + [description(.null)], version: version).document }

  private func description(_ document: JSONValue) -> Endpoint {
    Endpoint(
      name: "getDescription", path: APIRoutes.description, summary: "这份说明（OpenAPI 3.1）", access: .anyone,
      reply: .anyObject
    ) { _ in try Response(json: document) }
  }
}
