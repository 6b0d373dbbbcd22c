package org.quicksilver.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Opens workbooks that are encrypted with the password that spreadsheet programs try by themselves, which protects their
 * structure and keeps nobody from reading; every other one is refused.
 */
final class Encryption {

    private static final short LEFT_OUT = 0xE1;
    private static final int BOUND_SHEET = 0x85;
    private static final int PLAIN_IN_BOUND_SHEET = 4;
    private static final int HEADER = 4;

    private Encryption() {}

    /** Whether the name of an encrypted package stands in a file whose directory is damaged. */
    static boolean isNamedIn(Path source) throws IOException {
        String bytes = new String(Files.readAllBytes(source), StandardCharsets.ISO_8859_1);
        return bytes.contains(
                new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    /** Decrypts the XLSX package within an OLE2 file. */
    static Path openPackage(Path source, Path target) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(source.toFile(), true)) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(ole));
            if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw WorkbookRefused.byPassword();
            }
            try (InputStream in = decryptor.getDataStream(ole)) {
                Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (WorkbookRefused e) {
            throw e;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw WorkbookRefused.byPassword();
        }
    }

    /** Whether the stream of an XLS workbook is encrypted. */
    static boolean isEncrypted(byte[] stream) {
        return filePass(stream) >= 0;
    }

    private static int filePass(byte[] stream) {
        BiffRecords records = new BiffRecords(stream);
        while (records.next() && records.type() != BiffBook.EOF) {
            if (records.type() == BiffBook.FILEPASS) {
                return records.offset();
            }
        }
        return -1;
    }

    /** The same stream with its records in plain bytes. */
    static byte[] decrypt(byte[] stream) throws IOException {
        int pass = filePass(stream);
        try {
            RecordInputStream record =
                    new RecordInputStream(new ByteArrayInputStream(stream, pass, stream.length - pass));
            record.nextRecord();
            EncryptionInfo info = new FilePassRecord(record).getEncryptionInfo();
            if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                throw WorkbookRefused.byPassword();
            }
            ByteBuffer plain = ByteBuffer.wrap(stream.clone()).order(ByteOrder.LITTLE_ENDIAN);
            int next = pass + HEADER + (plain.getShort(pass + 2) & 0xFFFF);
            plain.putShort(pass, LEFT_OUT);
            decrypt(
                    new Biff8DecryptingStream(new ByteArrayInputStream(stream, next, stream.length - next), next, info),
                    plain,
                    next);
            return plain.array();
        } catch (GeneralSecurityException | RuntimeException e) {
            throw WorkbookRefused.byPassword();
        }
    }

    private static void decrypt(Biff8DecryptingStream in, ByteBuffer plain, int start) {
        int at = start;
        while (at + HEADER <= plain.limit()) {
            int type = in.readRecordSID();
            int size = in.readDataSize();
            at += HEADER;
            if (at + size > plain.limit()) {
                return;
            }
            byte[] body = new byte[size];
            int open = type == BOUND_SHEET ? Math.min(PLAIN_IN_BOUND_SHEET, size) : 0;
            in.readPlain(body, 0, open);
            byte[] rest = new byte[size - open];
            in.readFully(rest);
            plain.put(at, body, 0, open).put(at + open, rest);
            at += size;
        }
    }
}
