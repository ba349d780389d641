import { registerRows } from '@downstream/platform/database';
import { DocumentsController } from './http/documents.controller';
import { DocumentsPortalController } from './http/documents.portal.controller';
import { DocumentDirectory } from './document-directory';
import { DocumentsOnFile } from './documents-on-file';
import { OwnFiles } from './own-files';
import { DocumentVersionRow } from './persistence/document-version.row';
import { DocumentRow } from './persistence/document.row';
import { Documents } from './persistence/documents';
import { FoundDocuments } from './persistence/found-documents';
import { AddDocumentVersion } from './use-cases/add-document-version';
import { DocumentRecords } from './use-cases/document-records';
import { ListDocuments } from './use-cases/list-documents';
import { OpenFile } from './use-cases/open-file';
import { ReceiveFile } from './use-cases/receive-file';
import { RemoveDocument } from './use-cases/remove-document';
import { ScanDocument } from './use-cases/scan-document';
import { SearchDocuments } from './use-cases/search-documents';
import { UploadDocument } from './use-cases/upload-document';
import { DocumentViews } from './views/document-views';

registerRows(DocumentRow, DocumentVersionRow);

/** What the room needs for documents; a part of its module, not a module of its own: it stands on the room's rows. */
export const documents = {
  controllers: [DocumentsController, DocumentsPortalController],
  providers: [
    ...[Documents, DocumentRecords, DocumentViews, DocumentDirectory, DocumentsOnFile, FoundDocuments, OwnFiles],
    SearchDocuments,
    ...[AddDocumentVersion, ListDocuments, OpenFile, ReceiveFile, RemoveDocument, ScanDocument, UploadDocument],
  ],
};
